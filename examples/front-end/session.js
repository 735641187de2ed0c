// Signing in by authorization code with PKCE. Tokens stay in the memory of the page; the verifier survives the redirect.
import * as oauth from "/node_modules/oauth4webapi/build/index.js";
import { keycloak } from "/settings.js";

const client = { client_id: "withme-web" };
const authentication = oauth.None();
const redirect = `${location.origin}/`;
// A laptop has no certificate; leave this out where the platform has https.
const options = { [oauth.allowInsecureRequests]: true };

const issuer = new URL(`${keycloak}/realms/withme`);
const server = await oauth
  .discoveryRequest(issuer, options)
  .then((response) => oauth.processDiscoveryResponse(issuer, response));

let tokens;

export async function signIn() {
  const verifier = oauth.generateRandomCodeVerifier();
  const state = oauth.generateRandomState();
  sessionStorage.setItem("verifier", verifier);
  sessionStorage.setItem("state", state);
  const address = new URL(server.authorization_endpoint);
  address.search = new URLSearchParams({
    ...client,
    redirect_uri: redirect,
    response_type: "code",
    scope: "openid",
    state,
    code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
    code_challenge_method: "S256",
  });
  location.assign(address);
}

// Whether the page was called with an answer of the sign-in page, which is then exchanged for tokens.
export async function returned() {
  if (!new URLSearchParams(location.search).has("code")) {
    return false;
  }
  const answer = oauth.validateAuthResponse(server, client, new URL(location), sessionStorage.getItem("state"));
  history.replaceState(null, "", "/");
  const response = await oauth.authorizationCodeGrantRequest(
    server, client, authentication, answer, redirect, sessionStorage.getItem("verifier"), options);
  tokens = await oauth.processAuthorizationCodeResponse(server, client, response);
  sessionStorage.removeItem("verifier");
  sessionStorage.removeItem("state");
  return true;
}

// A new access token before the old one ends after a quarter of an hour; the refresh token changes with it.
export async function renew() {
  const response = await oauth.refreshTokenGrantRequest(
    server, client, authentication, tokens.refresh_token, options);
  tokens = { ...tokens, ...(await oauth.processRefreshTokenResponse(server, client, response)) };
}

export function token() {
  return tokens.access_token;
}

export function secondsOfToken() {
  return tokens.expires_in;
}
