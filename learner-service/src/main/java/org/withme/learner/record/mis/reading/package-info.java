/**
 * Reads an Individualised Learner Record (ILR) return: a stream of XML becomes a header, learners that keep every rule,
 * and findings for those that do not; codes that are not on their list are notes. Owns the walk along the structure of a
 * {@link org.withme.learner.record.year.CollectionYear}, the rules under the ids and with the conditions that colleges know
 * (ULN_04, CompStatus_02 ...), those of our own ({@code WithMe_...}), and the canonical hash (L7). Nothing here knows a database, a job or a caller; memory holds one learner at a time (L6).
 */
package org.withme.learner.record.mis.reading;
