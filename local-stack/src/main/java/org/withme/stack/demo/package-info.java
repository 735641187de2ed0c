/**
 * Two colleges that do not exist, their returns and a few people to sign in as. Everything goes in the way a college's own systems
 * would put it in: through the gateway, and through Keycloak's administration for what only an identity provider knows.
 */
package org.withme.stack.demo;
