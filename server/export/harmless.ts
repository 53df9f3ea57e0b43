/**
 * Spreadsheets run cells that start so as formulas, the full-width forms included where their language has them; a
 * quotation mark in front makes them text (OWASP, CSV Injection).
 */
export function harmless(cell: string): string {
  return /^[=+\-@\t\r\n＝＋－＠]/.test(cell) ? `'${cell}` : cell;
}
