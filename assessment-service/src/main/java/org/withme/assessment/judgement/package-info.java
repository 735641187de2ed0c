/**
 * Who judged what, how a difference was settled, and what is decided. Each act is an entry that never changes; how a
 * criterion stands is computed from its entries by {@link org.withme.assessment.judgement.Judging}. {@code LEARNER}: only
 * the learner judges; {@code ASSESSOR_TO_STANDARD}: the decision is the assessor's, the learner's self-judgement and reply
 * stand beside it (A6). {@code NEGOTIATED}: both judge, equal is agreed, different is negotiated in rounds, and after the
 * last one either may ask a quality assurer who judged nothing in it to reassess (A7). In both, neither side sees the
 * other's first judgement before its own is recorded: views, ETags and refusals are made from what the caller's side sees
 * and do not even tell whether there is one, and events carry no values. {@code EXTERNAL} is written once by the awarding
 * organisation's system, or by the exams office with provenance, and {@code CENTRE_MARKED} is the college's mark, which the
 * awarding organisation may adjust (A8). The assessment as a whole is read here, where its criteria are known. Publishes
 * {@code assessment.self-judged}, {@code .assessor-judged}, {@code .disputed}, {@code .counter-proposed}, {@code .agreed}
 * and {@code .decided}.
 */
package org.withme.assessment.judgement;
