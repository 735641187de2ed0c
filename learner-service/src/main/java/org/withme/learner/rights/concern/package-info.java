/**
 * Passing a concern about a learner on (W2), and what is said before anybody writes (W1). WithMe is no safeguarding system:
 * it shows the college's own way to its designated safeguarding lead and keeps a receipt of who, when and by which way.
 * Nothing of the concern itself is taken. No consent, scope or rule stands before it: whoever works at a college of the
 * learner, or beside the learner, may. The receipt is in no event, journey, access log or HTTP log, and no operation reads
 * it: what the lead needs is in the college's own system. A look at the learner's record is a disclosure (W3).
 */
package org.withme.learner.rights.concern;
