/**
 * A disclosure to the designated safeguarding lead (W3), who has no standing read. The lead names the learner, what is to be
 * read and why; a second person of the same college releases it, in an emergency afterwards. A release lasts for some days and
 * lets the requester alone take copies, here and in the other services, which know it by {@code learner.disclosure-released.v1}
 * and {@code learner.disclosure-ended.v1}. The learner is told at the release: a delay needs a reason and a review date, and
 * when that is over without a new one, they are told. Until then neither the disclosure nor a read under it shows anywhere to
 * the learner or their supporters, the journey included: the one exception to "every read is shown". To name the learner, the
 * lead may look for them by name, with a reason, logged and told in the same way.
 */
package org.withme.learner.rights.disclosure;
