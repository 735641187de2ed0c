/**
 * What carriers say after they took a message (L35, L36): it is delivered, it is returned, somebody complained. Two ways lead here.
 * Returned e-mails (RFC 3464) and complaints (RFC 5965) arrive in a mailbox, which
 * {@link org.withme.learner.message.bounce.ReadingReturns} empties: what is understood is told and deleted, because it names
 * people's addresses; what is not is moved to a folder beside it, where a person looks. GOV.UK Notify calls
 * {@code POST /v1/messages/receipts} with a token of its own. Both only name a message; whose it was and what follows is
 * decided in {@code message.delivery}, through {@link org.withme.learner.message.way.DeliveryReports}, which may be told the same twice.
 */
package org.withme.learner.message.bounce;
