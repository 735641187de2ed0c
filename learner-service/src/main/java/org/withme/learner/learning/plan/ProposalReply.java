package org.withme.learner.learning.plan;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the other side says to a proposal. */
@Schema(name = "PlanProposalReply")
enum ProposalReply {
    YES(ProposalState.YES),
    NO(ProposalState.NO),
    ANOTHER(ProposalState.ANOTHER);

    private final ProposalState state;

    ProposalReply(ProposalState state) {
        this.state = state;
    }

    ProposalState state() {
        return state;
    }
}
