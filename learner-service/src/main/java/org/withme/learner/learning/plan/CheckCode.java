package org.withme.learner.learning.plan;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a plan is looked at for (L15). */
@Schema(name = "PlanCheckCode")
enum CheckCode {
    /** That English goes on, where funding asks for it. */
    ENTITLEMENT_ENGLISH,
    /** That maths goes on, where funding asks for it. */
    ENTITLEMENT_MATHS,
    /** That no goal is below what was reached before. */
    PROGRESSION,
    /** That something stretches. */
    STRETCH,
    /** That what is past its date was spoken about. */
    PACE,
    /** Between goals of one's own and of a group. */
    BALANCE,
    /** That goals have a date, a step, and say how it will be known that they are reached. */
    INCOMPLETE
}
