// Uses the example of a front end as a learner does: node front-end.js <page> <user> <password> <folder for pictures>
import { launched } from "./browser.js";

const [address, user, password, pictures] = process.argv.slice(2);
const browser = await launched();
const page = await browser.newPage();
page.setDefaultTimeout(60000);
const faults = [];
page.on("pageerror", (error) => faults.push(error.message));
page.on("console", (message) => message.type() === "error" && faults.push(message.text()));

const says = (words) => page.getByRole("status").filter({ hasText: words }).waitFor();

await page.goto(address);
await page.getByRole("button", { name: "Sign in" }).click();
await page.locator("#username").fill(user);
await page.locator("#password").fill(password);
await page.locator("#kc-login").click();
await says("This is your record.");
await page.locator("#journey li").first().waitFor();
await page.getByRole("button", { name: "Read my record again" }).click();
await says("Nothing has changed.");
await page.getByRole("button", { name: "Get a new token" }).click();
await says("You have a new token.");
await page.getByRole("button", { name: "Read my record again" }).click();
await says("Nothing has changed.");
await page.screenshot({ path: `${pictures}/front-end.png` });
await browser.close();

faults.forEach((fault) => console.log(fault));
process.exit(faults.length === 0 ? 0 : 1);
