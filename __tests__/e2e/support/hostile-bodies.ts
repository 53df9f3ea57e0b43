import fc from "fast-check";
import { hostileText } from "../../builders/hostile";

/** A body and what it says it is, which need not be true. */
export interface Body {
  readonly type: string | undefined;
  readonly content: string | Buffer | undefined;
}

const JSON_TYPE = "application/json";
const DEPTH = 5_000;
const BOUNDARY = "----boundary";

/** Bodies that a route takes, as far as it can be known here. */
const FITTING: readonly unknown[] = [
  {},
  { place: 1, sequence: 5 },
  { response: null, flagged: true, sequence: 50 },
  { response: { interaction: "choice", optionId: "a" }, flagged: false, confidence: 2, sequence: 60 },
  { response: { interaction: "text", typed: { gap1: "half \uD83D" } }, flagged: false, sequence: 70 },
  {
    response: { interaction: "assign", assigned: { __proto__: null, constructor: "x" } },
    flagged: false,
    sequence: 80,
  },
  { onlyIfTimeIsUp: true },
];

/** Texts of JSON that parsers and what comes after them have stumbled over. */
const JSON_TEXTS: readonly string[] = [
  "",
  "{",
  "null",
  '"\\ud800"',
  '{"place":1e400,"sequence":1e400}',
  '{"place":-0,"sequence":9007199254740993}',
  '{"response":null,"flagged":true,"sequence":2147483648}',
  '{"response":null,"flagged":"true","sequence":"1"}',
  '{"__proto__":{"flagged":true},"constructor":{"prototype":{}}}',
  '{"response":{"interaction":"text","typed":{"\\u0000":"\\u0000"}},"flagged":false,"sequence":90}',
  '{"response":{"interaction":"order","order":["\\ud800","\\ud800"]},"flagged":false,"sequence":91}',
  "[".repeat(DEPTH),
  `${"[".repeat(DEPTH)}${"]".repeat(DEPTH)}`,
  `{"response":${'{"a":'.repeat(DEPTH / 5)}1${"}".repeat(DEPTH / 5)},"flagged":false,"sequence":1}`,
  `{"filler":"${"x".repeat(20_000)}"}`,
  "\u0000{}",
  "\uFEFF{}",
];

/** What React sends to an action, right and wrong: references to forms, promises, maps, streams and itself. */
const REPLIES: readonly string[] = [
  "[]",
  '["$undefined"]',
  '["$0"]',
  '["$1"]',
  '["$K1"]',
  '["$@0"]',
  '["$@1"]',
  '["$Q1"]',
  '["$F1"]',
  '["$B1"]',
  '["$R1"]',
  '["$h1"]',
  '["$1:constructor:constructor"]',
  '["$0:__proto__:then"]',
  '{"then":"$1:__proto__:then","status":"resolved_model","value":"{}"}',
  '["$n99999999999999999999999999"]',
  '["$D2026-13-45"]',
  '["$-Infinity","$NaN","$S1"]',
  `[${"[".repeat(DEPTH)}`,
];

function multipart(parts: readonly (readonly [name: string, value: string])[]): string {
  const written = parts.map(
    ([name, value]) =>
      `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name.replace(/["\r\n]/g, "_")}"\r\n\r\n${value}\r\n`,
  );
  return `${written.join("")}--${BOUNDARY}--\r\n`;
}

const bytes = fc.uint8Array({ maxLength: 300 }).map((made) => Buffer.from(made));

/** A form as a browser or React sends it, with actions that are there or not. */
function forms(actions: readonly string[]): fc.Arbitrary<Body> {
  const action = fc.constantFrom(...actions, "0".repeat(42), "x");
  const marks = action.chain((id) =>
    fc.constantFrom<readonly [string, string][]>(
      [[`$ACTION_ID_${id}`, ""]],
      [
        ["$ACTION_REF_1", ""],
        ["$ACTION_1:0", `{"id":"${id}","bound":"$@1"}`],
        ["$ACTION_1:1", "[null]"],
        ["$ACTION_KEY", "k1"],
      ],
      [
        ["$ACTION_REF_1", ""],
        ["$ACTION_1:0", `{"id":"${id}","bound":"$@9"}`],
      ],
      [["$ACTION_REF_2", ""]],
      [],
    ),
  );
  const replies = fc.constantFrom(...REPLIES).map((text): [string, string][] => [
    ["0", text],
    ["1", text],
  ]);
  const fields = fc.array(
    fc.tuple(
      fc.oneof(fc.constantFrom("name", "email", "code", "password", "csrfToken", "0", "1"), hostileText),
      hostileText,
    ),
    { maxLength: 4 },
  );
  const type = `multipart/form-data; boundary=${BOUNDARY}`;
  return fc
    .tuple(
      fc.oneof(marks, replies),
      fields,
      fc.constantFrom(type, type, type, "multipart/form-data", "multipart/form-data; boundary=other"),
      fc.nat(9),
    )
    .map(([marked, more, declared, cut]) => {
      const content = multipart([...marked, ...more]);
      return { type: declared, content: cut === 0 ? content.slice(0, content.length / 2) : content };
    });
}

/** Nothing, or something that its reader has every reason to refuse. */
export function hostileBody(actions: readonly string[]): fc.Arbitrary<Body> {
  const json = fc
    .oneof(fc.constantFrom(...FITTING.map((each) => JSON.stringify(each))), fc.constantFrom(...JSON_TEXTS), fc.json())
    .map((content) => ({ type: JSON_TYPE, content }));
  const replies = fc
    .constantFrom(...REPLIES, ...JSON_TEXTS)
    .map((content) => ({ type: "text/plain;charset=UTF-8", content }));
  const urlencoded = fc
    .tuple(fc.constantFrom("csrfToken", "email", "$ACTION_REF_1", "0"), hostileText)
    .map(([name, value]) => ({
      type: "application/x-www-form-urlencoded",
      content: `${name}=${Buffer.from(value).toString("latin1").replace(/[&\s]/g, "+")}`,
    }));
  const mislabelled = fc
    .tuple(
      fc.constantFrom(
        JSON_TYPE,
        "text/xml",
        "multipart/form-data; boundary=",
        "application/json; charset=utf-16",
        "x",
        "",
      ),
      bytes,
    )
    .map(([type, content]) => ({ type, content }));
  const none = fc.constant<Body>({ type: undefined, content: undefined });
  return fc.oneof<fc.Arbitrary<Body>[]>(json, replies, urlencoded, forms(actions), mislabelled, none);
}
