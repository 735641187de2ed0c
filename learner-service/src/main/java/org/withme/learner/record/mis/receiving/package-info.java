/**
 * Takes a return in, whole and stored before the answer (L10), and shows the college what becomes of it: where it is, what
 * was rejected or noted, what it would change, who is missing. A person of the college decides on one that stopped (L7, L8).
 */
package org.withme.learner.record.mis.receiving;
