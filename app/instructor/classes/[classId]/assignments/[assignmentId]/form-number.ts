const LARGEST = 9_999;

/** Which form of many the address asks for; the first where it says nothing that makes sense. */
export function formNumber(value: string | string[] | undefined): number {
  const number = Number(value);
  return Number.isInteger(number) && number >= 1 && number <= LARGEST ? number : 1;
}
