/**
 * I10: when a learner leaves, finishes or takes a break, a contact is due that starts from their ambition; when they come back,
 * a welcome. A corrected withdrawal or the end of the break takes its reason away, and the contact with the last reason. After a
 * result a contact about the next steps is due, if the learner has an ambition that they lead to (ADR 21). One contact is open
 * for a learner at a college, however many reasons there are (ADR 32); each cause counts once, however often it is told. Beside
 * it stand who looks after it, the attempts that did not reach anybody and the ways that the learner agreed to for the time
 * after leaving; whoever has left is tried in no other way, and who agreed to none is on no adviser's list. Names, pronouns and
 * addresses are learner-service's: the contact says where they stand and keeps none. It ends with an outcome. Nobody is
 * contacted who asked not to be: a learner's do-not-contact keeps every follow-up out of sight of staff until they lift it.
 * Consumes {@code learner.withdrew.v1}, {@code learner.withdrawal-corrected.v1}, {@code learner.completed.v1},
 * {@code learner.break-started.v1} and {@code -ended.v1}, {@code assessment.result-published.v1},
 * {@code advocacy.learner-returned.v1}, {@code advocacy.do-not-contact-set.v1} and {@code -lifted.v1}; publishes
 * {@code iag.follow-up-due.v1}, {@code -taken.v1}, {@code -released.v1}, {@code -attempted.v1}, {@code -cancelled.v1} and
 * {@code -done.v1}. The statutory notice at 16 and 17 is not here: its facts are learner-service's.
 */
package org.withme.iag.followup;
