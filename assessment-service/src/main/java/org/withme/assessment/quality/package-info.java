/**
 * Internal quality assurance of what assessors decide to the standard (A10). Each published version has a plan: at how many of a
 * hundred decisions it looks, and at how many that carry a risk; a version that says a share in its ownership map gets no smaller
 * one. A sample is drawn from every decision that stands and was in none before, by a pure function of a recorded seed, those
 * decisions and the plan ({@link org.withme.assessment.quality.SampleDraw}), and what it was drawn from is kept, so that anybody can
 * draw it again. What was drawn is judged a second time, blind: quality assurance sees no decision to the standard before that, by
 * any route ({@link org.withme.assessment.assessment.Side#QUALITY}). Who differs requires that somebody decides again who has not
 * judged it; nobody bargains. A sample is signed off when nothing in it waits, by somebody who decided nothing in it, and the
 * decisions that it was drawn from are assured: where the framework is regulated, no result is published before (A3). Nobody assures
 * their own decision, in whatever role or attempt they made it. Publishes {@code assessment.sample-drawn.v1} and
 * {@code .sample-signed-off.v1} in the sample's own stream, and {@code .reassessment-required.v1} in the learner's.
 */
package org.withme.assessment.quality;
