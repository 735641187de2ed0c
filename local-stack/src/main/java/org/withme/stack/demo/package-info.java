/**
 * Two colleges that do not exist, their returns, the names of their invented learning aims and a few people to sign in as; and one
 * more college for each playing of the story. Everything goes in the way a college's own systems
 * would put it in: through the gateway, and through Keycloak's administration for what only an identity provider knows.
 */
package org.withme.stack.demo;
