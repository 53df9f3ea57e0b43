import { render, screen } from "@testing-library/react";
import { findViolations } from "../../builders/find-violations";
import { TermsFields } from "@/app/instructor/classes/[classId]/assignments/_components/terms-fields";

function show(values: Readonly<Record<string, string>>, fields: Readonly<Record<string, string>> = {}): void {
  render(
    <form>
      <TermsFields values={values} fields={fields} timeZone="UTC" />
    </form>,
  );
}

const box = (): HTMLElement => screen.getByRole("checkbox", { name: /^Certainty marks/ });

it("turns certainty marks on with a box, beside what they are", async () => {
  show({});
  expect(box()).not.toBeChecked();
  expect(box()).toHaveAccessibleDescription(/each question is out of 3/);
  expect(screen.getByRole("row", { name: "Fairly sure +2 −2 67–80 %" })).toBeVisible();
  expect(await findViolations()).toEqual([]);
});

it("shows that they are on, and why they cannot be turned off", () => {
  show({ certaintyMarks: "on" }, { certaintyMarks: "Students have begun." });
  expect(box()).toBeChecked();
  expect(box()).toBeInvalid();
  expect(box()).toHaveAccessibleDescription(/Students have begun\./);
});
