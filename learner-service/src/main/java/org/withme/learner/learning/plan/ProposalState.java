package org.withme.learner.learning.plan;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether a proposal waits, and what was answered. */
@Schema(name = "PlanProposalState")
enum ProposalState {
    WAITING,
    YES,
    NO,
    /** Something else was proposed instead. */
    ANOTHER,
    /** By the side that proposed it, or because the goal is over. */
    WITHDRAWN
}
