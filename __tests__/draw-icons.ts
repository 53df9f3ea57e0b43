import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { launchBrowser } from "./e2e/support/browser";

/**
 * Draws the app's icons from public/icons/icon.svg: `npm run icons`. A maskable icon and Apple's have no corners of
 * their own: the system cuts them, and leaves the inner four fifths alone.
 */
const FOLDER = join("public", "icons");
const ICONS = [
  { name: "icon-192.png", size: 192, corners: true },
  { name: "icon-512.png", size: 512, corners: true },
  { name: "maskable-512.png", size: 512, corners: false },
  { name: "apple-180.png", size: 180, corners: false },
] as const;

async function main(): Promise<void> {
  const drawing = readFileSync(join(FOLDER, "icon.svg"), "utf8");
  const browser = await launchBrowser();
  for (const { name, size, corners } of ICONS) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    const svg = corners ? drawing : drawing.replace('rx="5"', 'rx="0"');
    await page.setContent(`<style>* { margin: 0; } svg { display: block; width: 100vw; }</style>${svg}`);
    writeFileSync(join(FOLDER, name), await page.screenshot({ omitBackground: true }));
    await page.close();
  }
  await browser.close();
}

void main();
