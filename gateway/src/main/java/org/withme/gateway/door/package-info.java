/**
 * The door itself: an HTTP server of the gateway's own, one listener per core, and the order in which a call passes the
 * policies.
 *
 * <p>The order: request id and security headers; head and path (400, 405); CORS; route (404); token (401, 503); rate
 * (429); announced length (413); then the service. Quarkus's own HTTP server is off but for the management interface, so
 * that no other handler sees a call, and so that even a request that is not HTTP is answered with a problem.
 */
package org.withme.gateway.door;
