package org.withme.learner.learning.plan;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The two who negotiate a plan. */
@Schema(name = "PlanSide")
enum Side {
    /** And an advocate who speaks for them. */
    LEARNER,
    /** The learner's mentors and tutors at the college. */
    STAFF
}
