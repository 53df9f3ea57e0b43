import fc from "fast-check";
import { decodeRoster } from "@/server/roster/decode-roster";
import { parseRoster } from "@/server/roster/parse-roster";

function linesOf(text: string): unknown {
  const parsed = parseRoster(text);
  return parsed.ok ? parsed.lines.map(({ email, name, section }) => [email, name, section]) : parsed.message;
}

const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, "utf16le"));
const bytes = (...parts: (readonly number[] | string | Uint8Array)[]): Uint8Array =>
  new Uint8Array(Buffer.concat(parts.map((part) => Buffer.from(part as string))));

describe("a roster's bytes", () => {
  const TEXT = "email;name\nzoë@example.org;Zoë Müller\n";

  it.each([
    ["UTF-8", "UTF-8", bytes(TEXT)],
    ["UTF-8 with its mark", "UTF-8", bytes([0xef, 0xbb, 0xbf], TEXT)],
    ["UTF-16 with its mark", "UTF-16", bytes([0xff, 0xfe], utf16(TEXT))],
    ["UTF-16 without a mark", "UTF-16", utf16(TEXT)],
    ["UTF-16, the other way round", "UTF-16", bytes([0xfe, 0xff], new Uint8Array(Buffer.from(utf16(TEXT)).swap16()))],
    ["Windows-1252", "Windows-1252", new Uint8Array(Buffer.from(TEXT, "latin1"))],
  ])("are read as %s", (_, encoding, given) => {
    expect(decodeRoster(given)).toEqual({ ok: true, encoding, text: TEXT });
  });

  it.each([
    ["an XLSX file", bytes("PK\u0003\u0004", "rest"), "spreadsheet"],
    ["an XLS file", bytes([0xd0, 0xcf, 0x11, 0xe0]), "spreadsheet"],
    ["a picture", bytes([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]), "no text"],
    ["half a letter of UTF-16", bytes([0xff, 0xfe, 0x61]), "no text"],
    ["letters that no encoding has", bytes("email\n", [0x81, 0x8d]), "no text"],
    ["more than a roster holds", new Uint8Array(500_001).fill(97), "larger"],
  ])("of %s are refused in plain words", (_, given, words) => {
    expect(decodeRoster(given)).toEqual({ ok: false, message: expect.stringContaining(words) as string });
  });

  it("never make it throw, whatever they are", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (given) => {
        const read = decodeRoster(given);
        expect(read.ok ? read.text : read.message).toEqual(expect.any(String));
      }),
    );
  });
});

describe("a roster's text", () => {
  it.each([
    ["commas", "email,name,section\na@b.org,Ada,Mon\n"],
    ["semicolons", "E-Mail;Name;Section\na@b.org;Ada;Mon"],
    ["tabs", "Name\tSection\tEmail address\nAda\tMon\ta@b.org\n"],
    ["a separator named first", "sep=;\r\nemail;name;group\r\na@b.org;Ada;Mon\r\n"],
    ["old line ends", "\uFEFFemail,name,section\ra@b.org,Ada,Mon\r"],
    ["blank lines and blanks", "\n\n e_mail , full name , Tutorial \n\n  a@b.org , Ada ,Mon\n , , \n"],
    ["quotation marks", '"email","name","section"\n"a@b.org","Ada","Mon"'],
  ])("is read with %s", (_, text) => {
    expect(linesOf(text)).toEqual([["a@b.org", "Ada", "Mon"]]);
  });

  it("puts first and last names together, and a comma in one apart from the separator", () => {
    expect(linesOf("Last name;First name;mail\nNoor, Dr.;Ada;a@b.org")).toEqual([["a@b.org", "Ada Noor, Dr.", ""]]);
  });

  it("may be nothing but addresses", () => {
    expect(linesOf("a@b.org\nc@d.org")).toEqual([
      ["a@b.org", "", ""],
      ["c@d.org", "", ""],
    ]);
  });

  it("tells the line of each row, and the columns that it does not read", () => {
    const parsed = parseRoster("email,Student ID,section\n\na@b.org,7,Mon\nc@d.org,8,Tue");
    expect(parsed).toMatchObject({ ok: true, lines: [{ line: 3 }, { line: 4 }], ignored: ["Student ID"] });
  });

  it("names a row with too many or too few cells, and reads the others", () => {
    const parsed = parseRoster("email,name\na@b.org,Noor, Ada\nc@d.org\ne@f.org,Eva,\n");
    if (!parsed.ok) throw new Error(parsed.message);
    expect(parsed.lines.map(({ problem }) => problem)).toEqual([
      "It has 3 cells, the first line has 2",
      "It has 1 cell, the first line has 2",
      null,
    ]);
  });

  it.each([
    ["", "empty"],
    ["\n , \n", "empty"],
    ["email,name", "no line under"],
    ["name,section\nAda,Mon", "No column is called “email”"],
    ["a@b.org,Ada\nc@d.org,Eva", "have no names"],
    ["email,E-mail\na@b.org,c@d.org", "mean the same"],
    ['email,name\na@b.org,"Ada\nc@d.org,Eva', "quotation mark near line"],
    ['email,name\na@b.org,"Ada"x\n', "quotation mark near line"],
  ])("that is %j is refused in plain words", (text, words) => {
    expect(linesOf(text)).toContain(words);
  });

  it("has 2000 lines at most", () => {
    expect(linesOf(`email\n${"a@b.org\n".repeat(2_001)}`)).toContain("2000 lines at most");
    expect(linesOf(`email\n${"a@b.org\n".repeat(2_000)}`)).toHaveLength(2_000);
  });

  it("never makes it throw, whatever it is", () => {
    const piece = fc.oneof(
      fc.constantFrom("email", "name", "section", ",", ";", "\t", "\n", "\r\n", '"', "a@b.org", "\u0000", "\uD800"),
      fc.string({ unit: "binary" }),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const parsed = parseRoster(pieces.join(""));
        if (!parsed.ok) expect(parsed.message).not.toBe("");
      }),
      { numRuns: 500 },
    );
  });
});
