import { follow, read } from "/api.js";
import { renew, returned, signIn } from "/session.js";

const element = (id) => document.getElementById(id);
const say = (words) => { element("status").textContent = words; };

async function showRecord() {
  const record = await read("/v1/learners/me");
  element("record").textContent = JSON.stringify(record.body, null, 2);
  say(record.unchanged ? "Nothing has changed." : "This is your record.");
}

function show(event) {
  if (event.event === "reset") {
    element("journey").replaceChildren();
  } else if (event.event === "lost") {
    say(`The connection was lost: ${event.data}`);
  } else {
    const entry = document.createElement("li");
    entry.textContent = JSON.parse(event.data).what;
    element("journey").append(entry);
  }
}

async function start() {
  if (!(await returned())) {
    say("You are not signed in.");
    element("sign-in").hidden = false;
    return;
  }
  element("again").hidden = false;
  element("renew").hidden = false;
  await showRecord();
  await follow(show, () => false);
}

const failed = (problem) => say(`That did not work: ${problem.message}`);
element("sign-in").addEventListener("click", () => signIn().catch(failed));
element("again").addEventListener("click", () => showRecord().catch(failed));
element("renew").addEventListener("click", () => renew().then(() => say("You have a new token."), failed));
start().catch(failed);
