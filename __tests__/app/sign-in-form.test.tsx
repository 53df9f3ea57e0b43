import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { signIn } from "next-auth/react";
import { findViolations } from "../builders/find-violations";
import { SignInForm } from "@/app/sign-in/sign-in-form";

jest.mock("next-auth/react", () => ({ signIn: jest.fn() }));

const answered = jest.mocked(signIn);
const PROVIDERS = [{ id: "oidc", name: "Campus login" }];

beforeEach(() => {
  answered.mockReset();
});

async function fillIn(): Promise<void> {
  render(<SignInForm next="/attempts" providers={PROVIDERS} />);
  await userEvent.type(screen.getByLabelText("E-mail"), "ada@example.org");
  await userEvent.type(screen.getByLabelText("Password"), "a passphrase{Enter}");
}

/** What next-auth gives back for a sign-in that it did not let through. */
function refusal(error: string) {
  return { error, status: 401, ok: false, url: null, code: undefined };
}

describe("the sign-in form", () => {
  it("sends address and password once Enter is pressed, and leaves the page where it is", async () => {
    answered.mockResolvedValue(refusal("CredentialsSignin"));
    await fillIn();
    expect(answered.mock.calls).toEqual([
      ["credentials", { email: "ada@example.org", password: "a passphrase", redirect: false }],
    ]);
  });

  it.each([
    ["CredentialsSignin", "The address or the password is not right."],
    ["TooManyTries", "Too many tries. Wait a quarter of an hour, then try again."],
    ["Configuration", "The server did not answer. Check your connection and try again."],
  ])("says in words what %s means, and lets the student try again", async (error, words) => {
    answered.mockResolvedValue(refusal(error));
    await fillIn();
    expect(await screen.findByRole("alert")).toHaveTextContent(words);
    expect(screen.getByRole("button", { name: "Sign in" })).toBeEnabled();
    expect(screen.getByLabelText("E-mail")).toHaveValue("ada@example.org");
    expect(await findViolations()).toEqual([]);
  });

  it("says so where the server cannot be reached", async () => {
    answered.mockRejectedValue(new Error("no connection"));
    await fillIn();
    expect(await screen.findByRole("alert")).toHaveTextContent("The server did not answer.");
  });

  it("cannot be sent twice while the first is on its way", async () => {
    answered.mockReturnValue(new Promise(() => undefined));
    await fillIn();
    expect(screen.getByRole("button", { name: "Signing in" })).toBeDisabled();
    await userEvent.type(screen.getByLabelText("Password"), "{Enter}");
    expect(answered).toHaveBeenCalledTimes(1);
  });

  it("leads to another provider, and from there to where the student was going", async () => {
    answered.mockResolvedValue(undefined);
    render(<SignInForm next="/attempts" providers={PROVIDERS} />);
    await userEvent.click(screen.getByRole("button", { name: "Sign in with Campus login" }));
    expect(answered.mock.calls).toEqual([["oidc", { callbackUrl: "/attempts" }]]);
  });
});
