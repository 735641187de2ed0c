// Where the platform is. Both can be named in the address once: ?gateway=http://localhost:8080&keycloak=http://localhost:8180
// Only on this machine: whoever could name another gateway in a link would be sent the token.
const asked = new URLSearchParams(location.search);

function setting(name, standard) {
  if (asked.has(name) && new URL(asked.get(name)).hostname === "localhost") {
    sessionStorage.setItem(name, asked.get(name));
  }
  return sessionStorage.getItem(name) ?? standard;
}

export const gateway = setting("gateway", "http://localhost:8080");
export const keycloak = setting("keycloak", "http://localhost:8180");
