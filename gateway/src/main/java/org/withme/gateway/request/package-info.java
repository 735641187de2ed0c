/**
 * What a request must look like before anything is decided about it: one path that every reader of it understands the
 * same way, and one value for each header that may have only one.
 */
package org.withme.gateway.request;
