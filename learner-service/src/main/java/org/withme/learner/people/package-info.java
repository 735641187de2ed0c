/**
 * Members of staff and applications as their tokens, or the account directory, last named them. Kept so that a learner
 * reads names rather than ids; a learner is never in here.
 */
package org.withme.learner.people;
