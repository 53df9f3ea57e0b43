import { act } from "@testing-library/react";
import axe from "axe-core";

// axe draws letters to see whether they are icons; in jsdom nothing can be drawn.
HTMLCanvasElement.prototype.getContext = () => null;

/** What axe finds wrong in what is rendered, as `rule: element`. Colours are left to a real browser: jsdom paints nothing. */
export async function findViolations(): Promise<string[]> {
  const { violations } = await act(() =>
    axe.run(document.body, { rules: { "color-contrast": { enabled: false }, region: { enabled: false } } }),
  );
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
}
