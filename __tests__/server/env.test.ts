import fc from "fast-check";
import { EnvironmentError, parseEnvironment } from "@/server/env";

describe("the settings", () => {
  it("have a default each, so that nothing need be set", () => {
    expect(parseEnvironment({})).toEqual({
      NODE_ENV: "development",
      PORT: 3000,
      DATA_DIR: "./data",
      TRUST_PROXY: "0",
      LOG_LEVEL: "info",
    });
  });

  it("take empty values for unset ones", () => {
    expect(parseEnvironment({ PORT: "", DATABASE_URL: "", NEXTAUTH_URL: "", OIDC_NAME: "" })).toEqual(
      parseEnvironment({}),
    );
  });

  it.each([
    ["PORT", "8080", 8080],
    ["PORT", "0", 0],
    ["DATABASE_URL", "postgres://u:p@localhost:5432/quiz", "postgres://u:p@localhost:5432/quiz"],
    ["DATABASE_URL", "postgresql:///quiz?host=/run/postgresql", "postgresql:///quiz?host=/run/postgresql"],
    ["NEXTAUTH_URL", "https://quiz.example.org", "https://quiz.example.org"],
    ["NEXTAUTH_URL", "http://localhost:8080/quiz", "http://localhost:8080/quiz"],
    ["TRUST_PROXY", "1", "1"],
  ])("take %s=%s", (name, value, parsed) => {
    expect(parseEnvironment({ [name]: value })).toMatchObject({ [name]: parsed });
  });

  it.each([
    ["PORT", "eighty"],
    ["PORT", "-1"],
    ["PORT", "65536"],
    ["PORT", "80.5"],
    ["DATABASE_URL", "mysql://u:s3cret@localhost/quiz"],
    ["DATABASE_URL", "postgres://u:s3cret@localhost:notaport/quiz"],
    ["NEXTAUTH_URL", "quiz.example.org"],
    ["NEXTAUTH_URL", "localhost:3000"],
    ["NEXTAUTH_URL", "javascript:alert(1)"],
    ["NEXTAUTH_SECRET", "s3cret"],
    ["TRUST_PROXY", "yes"],
    ["LOG_LEVEL", "chatty"],
    ["NODE_ENV", "staging"],
  ])("refuse %s=%s by name, without repeating the value", (name, value) => {
    const parse = (): unknown => parseEnvironment({ [name]: value });
    expect(parse).toThrow(EnvironmentError);
    expect(parse).toThrow(name);
    expect(parse).not.toThrow("s3cret");
  });

  it("name every wrong setting at once, a line each", () => {
    expect(() => parseEnvironment({ PORT: "x", TRUST_PROXY: "x", LOG_LEVEL: "x" })).toThrow(
      /^PORT: .*\nTRUST_PROXY: .*\nLOG_LEVEL: .*$/,
    );
  });

  it("never repeat a secret in an error, whatever it is", () => {
    const secret = fc.string({ minLength: 4, maxLength: 15 }).map((text) => `s3cret${text}`);
    fc.assert(
      fc.property(secret, (value) => {
        expect(() => parseEnvironment({ NEXTAUTH_SECRET: value.slice(0, 15), DATABASE_URL: value })).toThrow(
          expect.objectContaining({ message: expect.not.stringContaining("s3cret") as string }) as Error,
        );
      }),
    );
  });
});
