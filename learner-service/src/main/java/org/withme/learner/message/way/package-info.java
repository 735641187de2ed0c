/**
 * The ways by which a message leaves the product (L35, L36): one port, {@link org.withme.learner.message.way.Way}, and an adapter for
 * each carrier. A message says only that something waits and where to look, or asks whether an address is right; its words stand in
 * {@link org.withme.learner.message.way.MessageWords} and have no place for a name, a college or a reason. An adapter says what it
 * knows of the handing over and no more: certainly taken, certainly not taken, never to be taken, or unknown. Two adapters are
 * here, SMTP and GOV.UK Notify; a college's own is one more bean. What carriers say later is told to
 * {@link org.withme.learner.message.way.DeliveryReports}. Nothing here is called within a transaction, and nothing is stored.
 */
package org.withme.learner.message.way;
