package org.withme.learner.learning.plan;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is proposed. */
@Schema(name = "PlanProposalKind")
enum ProposalKind {
    GOAL,
    /** Other words for a goal. */
    WORDING,
    STEP,
    /** When a goal or one of its steps should be reached. */
    DATE,
    /** That a goal is over, and how. */
    END
}
