/**
 * The API documentation that people read: made from the merged OpenAPI description when the gateway starts, as plain pages that
 * need no script to be read (ADR 30).
 */
package org.withme.gateway.documentation;
