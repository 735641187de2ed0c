package org.withme.learner.learning.plan;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who signs a plan. */
@Schema(name = "PlanSigner")
enum Signer {
    LEARNER,
    MENTOR,
    /** Of an apprentice, whose plan is the training plan too. */
    EMPLOYER
}
