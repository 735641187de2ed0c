/**
 * Referrals: an advocate is offered to a learner by an event or by somebody beside them, or asked for by the learner. An event
 * makes an offer, which nobody but the learner sees; that it waits, the case supervisor of its college is told, who may ask the
 * learner's mentor to bring it, and either enters what the learner answered (ADR 49); from their yes on, the advocates of the
 * referral's college see it wait, and the case supervisor does. V1: who waits is told an honest date, or why there is none yet.
 * V2: one thing open per learner; a later signal attaches to it; each event counts once. V3: who referred is told what became of
 * it if the learner says so. V4: do-not-contact is absolute: it withdraws what is only offered and holds back new offers, is
 * asked for once, and only the learner lifts it. Reacts to {@code learner.withdrew}, {@code learner.withdrawal-corrected},
 * {@code learner.break-started}, {@code learner.break-ended}, {@code learner.tutorials-missed}, {@code assessment.disputed} and
 * {@code assessment.appeal-lodged}. Publishes
 * {@code advocacy.offer-*}, {@code advocacy.said-answered}, {@code advocacy.signal-attached} and
 * {@code advocacy.do-not-contact-*}. Other features use {@link org.withme.advocate.referral.AgreedReferrals} and
 * {@link org.withme.advocate.referral.DoNotContact}.
 */
package org.withme.advocate.referral;
