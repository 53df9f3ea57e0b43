import { nameStatements } from "@/server/storage/name-statements";

describe("nameStatements", () => {
  it("gives the same SQL the same name, and other SQL another", () => {
    const name = nameStatements();
    expect(name({ sql: "SELECT 1" })).toBe(name({ sql: "SELECT 1" }));
    expect(name({ sql: "SELECT 2" })).not.toBe(name({ sql: "SELECT 1" }));
  });

  it("names no statement after the first 400, and goes on naming those", () => {
    const name = nameStatements();
    const names = Array.from({ length: 500 }, (_, index) => name({ sql: `SELECT ${String(index)}` }));
    expect(new Set(names).size).toBe(401);
    expect(names.slice(400)).toEqual(Array.from({ length: 100 }, () => ""));
    expect(name({ sql: "SELECT 399" })).toBe(names[399]);
  });
});
