export type Encoding = "UTF-8" | "UTF-16" | "Windows-1252";

export type DecodeRoster =
  | { readonly ok: true; readonly text: string; readonly encoding: Encoding }
  | { readonly ok: false; readonly message: string };

export const MAX_ROSTER_BYTES = 500_000;

const UNREADABLE: DecodeRoster = {
  ok: false,
  message:
    "This file is no text that can be read here. Save the list as CSV, if you can as “CSV UTF-8”, and try again.",
};
const SPREADSHEET: DecodeRoster = {
  ok: false,
  message: "This is a spreadsheet's own file. Save the sheet as CSV in your spreadsheet program, and choose that file.",
};
const TOO_LARGE: DecodeRoster = {
  ok: false,
  message: "This file is larger than any roster (500 kB). Take out what is not needed, or import it in parts.",
};

/** XLSX and ODS are ZIP archives; XLS is a compound file. */
const SPREADSHEET_STARTS = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
] as const;

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte);
}

function decoded(bytes: Uint8Array, label: string): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    // Not in this encoding: the next one is tried.
    return null;
  }
}

/** Text of a person has no control characters but tabs and line ends. */
function isText(text: string): boolean {
  return !/[^\P{Cc}\t\r\n]/u.test(text);
}

/** Without a mark at its beginning, UTF-16 shows in that every second byte of Latin letters is nought. */
function utf16Label(bytes: Uint8Array): string | null {
  if (startsWith(bytes, [0xff, 0xfe])) return "utf-16le";
  if (startsWith(bytes, [0xfe, 0xff])) return "utf-16be";
  const noughts = [0, 0];
  for (const [at, byte] of bytes.entries()) if (byte === 0) noughts[at % 2] = (noughts[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = noughts;
  const many = bytes.length / 4;
  if (odd > many && even === 0) return "utf-16le";
  return even > many && odd === 0 ? "utf-16be" : null;
}

/**
 * Reads a file's bytes as text: UTF-8 and UTF-16, with and without a mark, and what older spreadsheet programs write.
 * Bytes that are no text in any of these are refused in plain words.
 */
export function decodeRoster(bytes: Uint8Array): DecodeRoster {
  if (bytes.length > MAX_ROSTER_BYTES) return TOO_LARGE;
  if (SPREADSHEET_STARTS.some((start) => startsWith(bytes, start))) return SPREADSHEET;
  const label = utf16Label(bytes);
  const candidates: readonly (readonly [string, Encoding])[] = label
    ? [[label, "UTF-16"]]
    : [
        ["utf-8", "UTF-8"],
        ["windows-1252", "Windows-1252"],
      ];
  for (const [name, encoding] of candidates) {
    const text = decoded(bytes, name);
    if (text !== null && isText(text)) return { ok: true, text, encoding };
  }
  return UNREADABLE;
}
