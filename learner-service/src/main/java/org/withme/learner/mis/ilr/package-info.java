/**
 * Reads an Individualised Learner Record (ILR) return: a stream of XML becomes a header, learners that keep every rule,
 * and findings for those that do not. Owns the structure table of the years that are accepted, the rules with the ids
 * that colleges know (ULN_04, R07, CompStatus_02 ...), the ULN's checksum (L1) and the canonical hash (L7). Nothing
 * here knows a database, a job or a caller; memory holds one learner at a time (L6).
 */
package org.withme.learner.mis.ilr;
