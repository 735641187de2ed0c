// Signs somebody in with their college as they do it themselves: node college.js <sign-in page> <user> <password> <folder for pictures>
// Prints as JSON where the browser came out and what is written there.
import { launched } from "./browser.js";

const [address, user, password, pictures] = process.argv.slice(2);
const browser = await launched();
const page = await browser.newPage();
page.setDefaultTimeout(60000);

await page.goto(address);
await page.getByRole("link", { name: "Ashdown College" }).click();
await page.waitForURL(/realms\/ashdown-college/);
await page.locator("#username").fill(user);
await page.locator("#password").fill(password);
await page.locator("#kc-login").click();
await page.waitForURL((url) => !url.pathname.startsWith("/realms/ashdown-college/"));
await page.screenshot({ path: `${pictures}/college-${user}.png` });
console.log(JSON.stringify({ at: page.url(), text: await page.locator("body").innerText() }));
await browser.close();
