/**
 * What every resource does alike: a request id, pages behind opaque cursors, ETags of what the caller may see, If-Match,
 * and Idempotency-Key; and bodies that are files.
 */
package org.withme.platform.http;
