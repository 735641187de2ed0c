/**
 * The way through: one loop of ours on the Vert.x client that streams both ways and holds nothing back.
 *
 * <p>Everything of one exchange happens on the event loop of the caller's connection, which has its own client and its
 * own connections to the services, so nothing here is shared and nothing is locked. The rules: a body is never gathered;
 * whoever is slow slows the other side down; a caller that leaves takes its request with it; an answer that broke off is
 * cut off, never rounded off; nothing is sent twice unless nothing can have happened the first time.
 */
package org.withme.gateway.proxy;
