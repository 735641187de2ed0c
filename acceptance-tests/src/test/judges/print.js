// Looks at a page that was kept in a file as people do, on a screen, a small telephone and on paper: node print.js <file>
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { launched } from "./browser.js";

const [file] = process.argv.slice(2);
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const faults = [];
const browser = await launched();
for (const viewport of [{ width: 1280, height: 900 }, { width: 320, height: 640 }]) {
  const page = await browser.newPage({ viewport });
  page.on("console", (message) => message.type() === "error" && faults.push(`${viewport.width}: ${message.text()}`));
  page.on("request", (request) => request.url().startsWith("file:") || faults.push(`fetches ${request.url()}`));
  await page.goto(pathToFileURL(file).href);
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => globalThis.axe.run({ resultTypes: ["violations"] }));
  faults.push(...violations.map((rule) => `${viewport.width}: axe ${rule.id}: ${rule.nodes[0].html}`));
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  if (wider > 0) {
    faults.push(`${viewport.width}: scrolls sideways by ${wider} px`);
  }
  await page.close();
}
await browser.close();

faults.forEach((fault) => console.log(fault));
process.exit(faults.length === 0 ? 0 : 1);
