/**
 * Who judged what, how a difference was settled, and what is decided. Each act is an entry that never changes, but that a
 * judgement or proposal can be taken back for a quarter of an hour while nothing followed it (A6); how a criterion stands is
 * computed from what stands in its attempts by {@link org.withme.assessment.judgement.Attempt}, and said in plain words. What is
 * not met is tried again as often as the version allows, and each attempt is kept. {@code LEARNER}: only the learner judges;
 * {@code ASSESSOR_TO_STANDARD}: the decision is the assessor's, the learner's self-judgement, or their word that they skip it,
 * and their reply stand beside it (A6). {@code NEGOTIATED}: both judge, equal is agreed, different is negotiated in rounds, and
 * after the last one either may ask a quality assurer who judged nothing in it to reassess (A7). In both, neither side sees the
 * other's first judgement before its own is recorded or skipped: views, ETags and refusals are made from what the caller's side
 * sees, and events carry no values; only that a decision to the standard exists is told (ADR 28). {@code EXTERNAL} is written
 * once by the awarding organisation's system, or by the exams office with provenance, and {@code CENTRE_MARKED} is the college's
 * mark, which the awarding organisation may adjust (A8). The assessment as a whole is read here, where its criteria are known.
 * Publishes {@code assessment.self-judged}, {@code .assessor-judged}, {@code .taken-back}, {@code .attempt-started},
 * {@code .differed}, {@code .disputed}, {@code .counter-proposed}, {@code .agreed} and {@code .decided}.
 */
package org.withme.assessment.judgement;
