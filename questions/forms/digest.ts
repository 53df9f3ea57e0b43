const FNV_PRIME = 0x01000193;
const FNV_OFFSET = 0x811c9dc5;
/** A second, independent start value, so that two 32-bit digests make one of 64. */
const SECOND_OFFSET = 0x9747b28c;

const { imul } = Math;

function fnv1a(text: string, offset: number): number {
  let hash = offset;
  for (let index = 0; index < text.length; index += 1) {
    hash = imul(hash ^ text.charCodeAt(index), FNV_PRIME);
  }
  // FNV leaves similar ends similar; this final mixing (MurmurHash3's) spreads them.
  hash = imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** A 32-bit number from a text, for seeding. Not for secrets. */
export function digestNumber(text: string): number {
  return fnv1a(text, FNV_OFFSET);
}

/** 13 characters of base 36 from a text (64 bits of FNV-1a), for ids and versions. Not for secrets. */
export function digest(text: string): string {
  const halves = [fnv1a(text, FNV_OFFSET), fnv1a(text, SECOND_OFFSET)];
  return halves
    .map((half) => half.toString(36).padStart(7, "0"))
    .join("")
    .slice(1);
}
