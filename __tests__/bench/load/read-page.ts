import type { PublicItem } from "@/questions/view/public-item";

/** The fields of the form with this name, as a browser without scripts would send them. */
export function startFormOf(page: string, title: string): FormData {
  const form = new RegExp(`<form[^>]*aria-label="${title}"[^>]*>.*?</form>`, "s").exec(page)?.[0];
  if (form === undefined) throw new Error(`the page has no form "${title}"`);
  const fields = new FormData();
  for (const [field] of form.matchAll(/<input[^>]*>/g)) {
    const name = /name="([^"]*)"/.exec(field)?.[1];
    if (name !== undefined) fields.set(name, /value="([^"]*)"/.exec(field)?.[1] ?? "");
  }
  return fields;
}

/** The JSON value that begins at a place in a text, whatever follows it. */
function jsonFrom(text: string, start: number): unknown {
  let depth = 0;
  let quoted = false;
  for (let at = start; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (quoted && sign === "\\") at += 1;
    else if (sign === '"') quoted = !quoted;
    else if (!quoted && "[{".includes(sign)) depth += 1;
    else if (!quoted && "]}".includes(sign) && --depth === 0) return JSON.parse(text.slice(start, at + 1));
  }
  throw new Error("the page's items do not end");
}

/** The items that an attempt's page hands to the player, read from what React sends with the page. */
export function itemsIn(page: string): readonly PublicItem[] {
  const payload = [...page.matchAll(/self\.__next_f\.push\((\[1,"(?:[^"\\]|\\.)*"\])\)/gs)]
    .map(([, part = '[1,""]']) => (JSON.parse(part) as [number, string])[1])
    .join("");
  const start = payload.indexOf('"items":[{"id":"q1"');
  if (start === -1) throw new Error("the page has no items");
  return jsonFrom(payload, start + '"items":'.length) as readonly PublicItem[];
}
