// What somebody finds who uses the generated types with openapi-fetch: node uses-the-types.js <gateway> <a learner's token>.
import assert from "node:assert/strict";
import createClient from "openapi-fetch";
import type { components, paths } from "./withme.d.ts";

const [gateway, token] = process.argv.slice(2);
const withme = createClient<paths>({ baseUrl: gateway, headers: { Authorization: `Bearer ${token}` } });

const { data: hello } = await withme.GET("/v1/hello/user");
assert.equal(hello?.youAre, "PERSON", "a learner is greeted");

const { data: journey } = await withme.GET("/v1/learners/{learnerId}/journey", {
  params: { path: { learnerId: hello!.learnerId! }, query: { limit: 5 } },
});
assert.ok(journey!.items.length > 0, "a learner reads their journey");

const { error, response } = await withme.GET("/v1/learners/{learnerId}", {
  params: { path: { learnerId: "01890a5d-ac96-774b-bcce-b302099a8057" } },
});
assert.equal(response.status, 404, "another learner is not there");
assert.ok(error!.type.endsWith("/not-found"), "a refusal is a problem with its type");

const cleared: components["schemas"]["ChangePreferences"] = { pronouns: null };
assert.deepEqual(Object.keys(cleared), ["pronouns"], "what is cleared is null, what is left alone is not there");

// @ts-expect-error A member that the description does not know is noticed before it is sent.
const misspelt: components["schemas"]["ChangePreferences"] = { pronoun: "they/them" };
assert.ok(misspelt);
