/**
 * Rows that an application sends in one request, as CSV or NDJSON. They are read one after the other, and no more of them than a
 * request may have; a line that is none is a row with a fault, and the others go on. Whom they name is found in one statement
 * ({@link org.withme.learner.people.rows.StatedLearners}).
 */
package org.withme.learner.people.rows;
