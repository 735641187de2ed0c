/**
 * The first weeks at a college, and again on return (P31, L29): who is who, what comes when, and one conversation. A welcome is
 * on from the first day of the first enrolment there, if nothing there ended shortly before; an applicant sees what is known
 * already. It is derived from what the college states and kept nowhere; only that the conversation was held is, by one tap of
 * whoever is beside the learner, who find those that they have not spoken with yet in their inbox. Publishes
 * {@code learner.welcomed.v1}.
 */
package org.withme.learner.people.welcome;
