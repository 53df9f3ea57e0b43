/** "A" for the first place, "B" for the second. */
export function letterAt(index: number): string {
  return String.fromCharCode("A".charCodeAt(0) + index);
}
