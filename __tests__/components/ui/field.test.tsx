import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { findViolations } from "../../builders/find-violations";
import { Field, SelectField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";

const POLICIES = [
  { value: "NEVER", label: "Never" },
  { value: "AT_ONCE", label: "At once" },
];

describe("a field of a form", () => {
  it("is named by its label, and says nothing of errors while there is none", async () => {
    render(<Field name="email" label="E-mail" />);
    const input = screen.getByRole("textbox", { name: "E-mail" });
    expect(input).not.toHaveAttribute("aria-invalid");
    expect(input).not.toHaveAttribute("aria-describedby");
    expect(await findViolations()).toEqual([]);
  });

  it("reads out its hint, and with it its error, which marks it as wrong", async () => {
    render(<Field name="password" label="Password" hint="Ten characters or more." error="This one is common." />);
    const input = screen.getByLabelText("Password");
    expect(input).toHaveAccessibleDescription("Ten characters or more. This one is common.");
    expect(input).toBeInvalid();
    expect(await findViolations()).toEqual([]);
  });

  it("keeps apart from its namesake in another form of the page", () => {
    render(
      <>
        <Field name="name" id="first-name" label="First" error="Give a name." />
        <Field name="name" id="second-name" label="Second" hint="As your instructor knows you." />
      </>,
    );
    expect(screen.getByLabelText("First")).toHaveAccessibleDescription("Give a name.");
    expect(screen.getByLabelText("Second")).toHaveAccessibleDescription("As your instructor knows you.");
  });

  it("with a list says its error beside the choice", async () => {
    render(<SelectField name="policy" label="Feedback" options={POLICIES} error="Choose when." />);
    const select = screen.getByRole("combobox", { name: "Feedback" });
    expect(select).toBeInvalid();
    expect(select).toHaveAccessibleDescription("Choose when.");
    await userEvent.selectOptions(select, "At once");
    expect(select).toHaveValue("AT_ONCE");
    expect(await findViolations()).toEqual([]);
  });
});

describe("a message in the page", () => {
  it("that tells of a problem is announced at once, any other when there is time", () => {
    render(
      <>
        <Notice tone="problem">It failed.</Notice>
        <Notice>It is saved.</Notice>
      </>,
    );
    expect(screen.getByRole("alert")).toHaveTextContent("It failed.");
    expect(screen.getByRole("status")).toHaveTextContent("It is saved.");
  });
});

describe("a form's button", () => {
  it("says that the form is on its way, and cannot be pressed again until it has arrived", async () => {
    let arrive: () => void = () => undefined;
    const action = jest.fn(() => new Promise<void>((resolve) => (arrive = resolve)));
    render(
      <form action={action}>
        <SubmitButton busy="Joining">Join the class</SubmitButton>
      </form>,
    );
    const button = screen.getByRole("button", { name: "Join the class" });
    await userEvent.click(button);
    expect(button).toBeDisabled();
    expect(button).toHaveTextContent("Joining");
    await userEvent.click(button);
    arrive();
    await waitFor(() => {
      expect(button).toBeEnabled();
    });
    expect(action).toHaveBeenCalledTimes(1);
  });
});
