// What somebody finds who uses the generated TypeScript client: node uses-the-client.js <gateway> <a learner's token>.
import assert from "node:assert/strict";
import { ChangePreferencesToJSON, Configuration, HelloApi, JourneyApi, ResponseError } from "./client-typescript/index.js";

const [gateway, token] = process.argv.slice(2);
const withme = new Configuration({ basePath: gateway, accessToken: token });

const hello = await new HelloApi(withme).helloUser();
assert.equal(hello.youAre, "PERSON", "a learner is greeted");

const journeys = new JourneyApi(withme);
const journey = await journeys.readJourney({ learnerId: hello.learnerId!, limit: 5 });
assert.ok(journey.items.length > 0, "a learner reads their journey");

await assert.rejects(
  journeys.readJourney({ learnerId: "01890a5d-ac96-774b-bcce-b302099a8057" }),
  (refused: unknown) => refused instanceof ResponseError && refused.response.status === 404,
  "another learner is not there",
);
assert.equal(
  JSON.stringify(ChangePreferencesToJSON({ pronouns: null })),
  '{"pronouns":null}',
  "what is cleared is sent as null, what is left alone is not sent",
);
