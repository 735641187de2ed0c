/**
 * Members of staff and applications as their tokens, or the account directory, last named them. Kept so that a learner
 * reads names rather than ids; a learner is never in here. Whoever is only heard of from another service is asked for in the
 * account directory.
 */
package org.withme.learner.people.person;
