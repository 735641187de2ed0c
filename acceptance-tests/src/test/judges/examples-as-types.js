// Writes every JSON example of the description as a value of its generated type, for the compiler to judge: node examples-as-types.js <gateway>.
import { writeFileSync } from "node:fs";

const JSON_TYPE = "application/json";
const description = await (await fetch(`${process.argv[2]}/openapi`)).json();
const values = Object.values(description.paths)
  .flatMap((path) => Object.values(path))
  .flatMap((operation) => [operation.requestBody, ...Object.values(operation.responses ?? {})])
  .map((said) => said?.content?.[JSON_TYPE])
  .filter((body) => body?.example !== undefined && body.schema?.$ref)
  .map((body) => `  { ${JSON.stringify(body.schema.$ref.split("/").pop())}: ${JSON.stringify(body.example)} },`);

if (values.length < 100) {
  throw new Error(`Only ${values.length} examples: is this the description of the platform?`);
}
writeFileSync(
  "examples.ts",
  `import type { components } from "./withme.d.ts";

export const examples: Partial<components["schemas"]>[] = [
${values.join("\n")}
];
`,
);
