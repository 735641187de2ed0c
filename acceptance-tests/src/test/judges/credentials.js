// Three verifiers that we did not write look at each credential in both forms, and say what they found, one line each:
// node credentials.js <gateway> <folder of contexts> <file with [{name, credential, jwt}]>
// What a did:web names by https is asked of the gateway here, whose TLS ends in front of it; nothing else is fetched.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { cryptosuite } from "@digitalbazaar/eddsa-rdfc-2022-cryptosuite";
import { DataIntegrityProof } from "@digitalbazaar/data-integrity";
import * as vc from "@digitalbazaar/vc";
import { BitstringStatusList, checkStatus } from "@digitalbazaar/vc-bitstring-status-list";
import { verifyCredential } from "@digitalcredentials/verifier-core";
import * as jose from "jose";

const [gateway, contexts, cases] = process.argv.slice(2);
const host = new URL(gateway).host;
const bundled = {
  "https://www.w3.org/ns/credentials/v2": "credentials-v2.jsonld",
  "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json": "ob-v3p0-3.0.3.json",
  "https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json": "clr-v2p0-2.0.1.json",
};

const fetched = globalThis.fetch;
globalThis.fetch = async (asked, options) => {
  const url = new URL(asked.url ?? asked);
  if (url.href in bundled) {
    return new Response(readFileSync(join(contexts, bundled[url.href])), { headers: { "content-type": "application/json" } });
  }
  if (url.host !== host) {
    throw new Error(`Nobody may ask ${url.host}`);
  }
  return fetched(gateway + url.pathname + url.search, { headers: { accept: "application/json, text/html;q=0.1" } });
};

const read = async (url) => {
  const answer = await fetch(url);
  if (!answer.ok) {
    throw new Error(`${url} answered ${answer.status}`);
  }
  return answer.json();
};

const didDocument = (did) => {
  const [authority, ...path] = did.split("#")[0].substring("did:web:".length).split(":").map(decodeURIComponent);
  return read(`https://${authority}/${path.join("/")}/did.json`);
};

// DID documents for @digitalbazaar/vc, which brings no way to resolve them
const documentLoader = async (url) => {
  if (!url.startsWith("did:web:")) {
    return { contextUrl: null, documentUrl: url, document: await read(url) };
  }
  const document = await didDocument(url);
  const method = document.verificationMethod.find((each) => each.id === url);
  return {
    contextUrl: null,
    documentUrl: url,
    document: method === undefined ? document : { "@context": "https://w3id.org/security/multikey/v1", ...method },
  };
};

const suite = new DataIntegrityProof({ cryptosuite });

const byDigitalBazaar = async ({ credential }) => {
  const verified = await vc.verifyCredential({ credential, suite, documentLoader, checkStatus, maxClockSkew: 0 });
  if (verified.verified) {
    return verified.statusResult.results.some((entry) => entry.status) ? "revoked" : "good";
  }
  const errors = [verified.error, ...(verified.error?.errors ?? [])].map((error) => error?.message ?? "").join(" ");
  return /after "validUntil"/.test(errors) ? "expired" : /invalid signature/i.test(errors) ? "tampered" : errors;
};

const byDigitalCredentials = async ({ credential }) => {
  // it says on the console which schema it could not fetch
  const quiet = [console.log, console.error];
  console.log = console.error = () => {};
  const verified = await verifyCredential({ credential, knownDIDRegistries: [] });
  [console.log, console.error] = quiet;
  if (verified.errors) {
    const names = verified.errors.map((error) => error.name).join(" ");
    return names === "invalid_signature" ? "tampered" : names;
  }
  const failed = verified.log.filter((step) => step.valid !== true && step.id !== "registered_issuer");
  if (failed.length === 0) {
    return "good";
  }
  const steps = { expiration: "expired", revocation_status: "revoked" };
  return failed.map((step) => (step.valid === false ? steps[step.id] : JSON.stringify(step))).join(" ");
};

// jose knows tokens and key sets; the status list it leaves to whoever uses it
const byJose = async ({ jwt }) => {
  const { kid } = jose.decodeProtectedHeader(jwt);
  const document = await didDocument(kid);
  const method = document.verificationMethod.find((each) => each.id === kid && document.assertionMethod.includes(kid));
  const keys = jose.createLocalJWKSet(await read(`https://${host}/v1/assessment/issuers/${document.id.split(":").pop()}/keys`));
  try {
    await jose.jwtVerify(jwt, await jose.importJWK(method.publicKeyJwk, "RS256"), { issuer: document.id });
    const { payload } = await jose.jwtVerify(jwt, keys, { issuer: document.id });
    const { statusListCredential, statusListIndex } = payload.credentialStatus;
    const { encodedList } = (await read(statusListCredential)).credentialSubject;
    const list = await BitstringStatusList.decode({ encodedList });
    return list.getStatus(Number(statusListIndex)) ? "revoked" : "good";
  } catch (error) {
    return { ERR_JWT_EXPIRED: "expired", ERR_JWS_SIGNATURE_VERIFICATION_FAILED: "tampered" }[error.code] ?? String(error);
  }
};

const verifiers = {
  "@digitalbazaar/vc": byDigitalBazaar,
  "@digitalcredentials/verifier-core": byDigitalCredentials,
  jose: byJose,
};
for (const shown of JSON.parse(readFileSync(cases, "utf8"))) {
  for (const [name, verify] of Object.entries(verifiers)) {
    console.log(`${shown.name} | ${name} | ${await verify(shown)}`);
  }
}
