// Reads a calendar as calendar programs do: node calendar.js <address>; tells its events as JSON.
import ICAL from "ical.js";

const [address] = process.argv.slice(2);
const answer = await fetch(address);
if (!answer.ok || !answer.headers.get("content-type").startsWith("text/calendar")) {
  console.log(`${answer.status} ${answer.headers.get("content-type")}`);
  process.exit(1);
}
const calendar = new ICAL.Component(ICAL.parse(await answer.text()));
const events = calendar.getAllSubcomponents("vevent").map((component) => {
  const event = new ICAL.Event(component);
  return {
    uid: event.uid,
    summary: event.summary,
    description: event.description,
    start: event.startDate.toJSDate().toISOString(),
    minutes: event.duration.toSeconds() / 60,
    status: component.getFirstPropertyValue("status"),
    sequence: event.sequence,
  };
});
console.log(JSON.stringify(events));
