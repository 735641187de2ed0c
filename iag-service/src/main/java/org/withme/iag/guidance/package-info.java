/**
 * Guidance: sessions with an adviser and what was agreed in them. The ambition gate (I3): guidance starts from an ambition
 * of that learner, their first if none is named, <em>I don't know yet</em> included, which a first conversation may create as a
 * proposal; guidance without one is refused. Whom and when is all that a session needs. A plain enquiry is never gated and can be linked later; an action always links to an ambition. Channel,
 * kind of action, signposting, status and who is responsible map to the codes of the National Careers Service (I5). A
 * college reads what its own advisers recorded, the learner everything. Publishes {@code iag.session-recorded.v1}; fires
 * {@link org.withme.iag.guidance.ActionPlanChanged} within the transaction.
 */
package org.withme.iag.guidance;
