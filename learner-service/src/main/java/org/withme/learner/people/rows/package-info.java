/**
 * Rows that an application sends in one request, as CSV or NDJSON. They are read one after the other; a line that is none is a
 * row with a fault, and the others go on.
 */
package org.withme.learner.people.rows;
