// Looks at each page of the gateway as people do, in light and dark and on a small telephone: node pages.js <gateway> <folder for pictures>
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { launched } from "./browser.js";

const [gateway, pictures] = process.argv.slice(2);
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const paths = ["/", "/docs", "/docs/models", "/problems", "/problems/not-found"];
// a page in dark is the page in light in other colours
const looks = [
  { name: "light", colorScheme: "light", viewport: { width: 1280, height: 900 }, rules: {} },
  { name: "dark", colorScheme: "dark", viewport: { width: 1280, height: 900 }, rules: { runOnly: ["cat.color"] } },
  { name: "small", colorScheme: "light", viewport: { width: 320, height: 640 }, rules: {} },
];

const faults = [];
const browser = await launched();
for (const { name, rules, ...settings } of looks) {
  // axe comes in beside the page's own policy, which refuses it otherwise
  const context = await browser.newContext({ ...settings, bypassCSP: true });
  for (const path of paths) {
    const page = await context.newPage();
    page.on("console", (message) => message.type() === "error" && faults.push(`${name} ${path}: ${message.text()}`));
    await page.goto(gateway + path);
    const bright = await page.evaluate(() => {
      const [red, green, blue] = getComputedStyle(document.body).backgroundColor.match(/\d+/g).map(Number);
      return red + green + blue > 384;
    });
    if (bright !== (settings.colorScheme === "light")) {
      faults.push(`${name} ${path}: is ${bright ? "light" : "dark"}`);
    }
    for (const folded of await page.locator("details").all().then((all) => all.slice(0, 4))) {
      await folded.evaluate((details) => { details.open = true; });
    }
    await page.evaluate(axe);
    const { violations } = await page.evaluate((only) => globalThis.axe.run({ ...only, resultTypes: ["violations"] }), rules);
    faults.push(...violations.map((rule) => `${name} ${path}: axe ${rule.id} at ${rule.nodes.length}: ${rule.nodes[0].html}`));
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (wider > 0) {
      faults.push(`${name} ${path}: scrolls sideways by ${wider} px`);
    }
    await page.screenshot({ path: `${pictures}/${name}${path.replaceAll("/", "-")}.png` });
    await page.close();
  }
  await context.close();
}

const page = await browser.newPage();
page.on("console", (message) => message.type() === "error" && faults.push(`search: ${message.text()}`));
await page.goto(`${gateway}/docs#readJourney`);
if (!(await page.locator("#readJourney").evaluate((operation) => operation.open))) {
  faults.push("search: the operation that the address names stays folded");
}
await page.getByRole("searchbox").fill("journey get");
const shown = await page.locator(".operation:visible").count();
const all = await page.locator(".operation").count();
if (shown === 0 || shown >= all) {
  faults.push(`search: ${shown} of ${all} operations`);
}
if ((await page.getByRole("status").textContent()) !== `${shown} of ${all} operations`) {
  faults.push("search: it does not say how many were found");
}
await page.screenshot({ path: `${pictures}/search.png` });
await browser.close();

faults.forEach((fault) => console.log(fault));
process.exit(faults.length === 0 ? 0 : 1);
