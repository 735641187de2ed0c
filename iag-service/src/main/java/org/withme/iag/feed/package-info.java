/**
 * The careers feed: what learners agreed to share with a careers organisation, pulled by it under its client id (I11, I12). It
 * holds the learner under a name of its own, made anew with every consent, the learner's words and codes of the National Careers
 * Service (I5); never a name or a contact. Consent opens it, with what there is already, and closes it: in the transaction in
 * which the withdrawal is heard, what was shared is erased here and becomes tombstones. Consent is checked again at read.
 *
 * <p>A position is given when the feed is read, under one advisory lock per feed that is held to commit, and only to changes
 * that are committed by then. So no reader's cursor ever passes a change that is still to be committed, however long its
 * transaction takes; nothing depends on what else is open in the cluster; and whoever writes never waits for the feed.
 * An older position of the same entry is dropped, so a whole feed is as long as what is shared.
 */
package org.withme.iag.feed;
