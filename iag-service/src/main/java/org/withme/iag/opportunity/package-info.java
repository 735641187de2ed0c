/**
 * Courses, apprenticeships, vacancies, employer encounters, placements and events, supplied by machine clients under their
 * own reference. I6: what is too vague is not published; every gap is named with its remedy, and a supplier may keep it as a
 * draft that nobody else sees. What is stale (past its expiry, its review date or the date of its next action) leaves search by
 * itself. A supplier's source is its client id. Publishes {@code iag.opportunity-published.v1} and
 * {@code iag.opportunity-withdrawn.v1} in the stream of the opportunity.
 */
package org.withme.iag.opportunity;
