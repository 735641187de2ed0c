package org.withme.learner.learning.plan;

import static org.withme.platform.identity.Roles.ADVOCATE;
import static org.withme.platform.identity.Roles.LEARNER;
import static org.withme.platform.identity.Roles.MENTOR;
import static org.withme.platform.identity.Roles.TUTOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/learners/{learnerId}/plan-proposals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Plans")
class PlanProposalsResource {

    private final Proposing proposing;
    private final AnsweringProposals answering;
    private final ReadingPlans reading;
    private final ComparingTexts comparing;

    PlanProposalsResource(
            Proposing proposing, AnsweringProposals answering, ReadingPlans reading, ComparingTexts comparing) {
        this.proposing = proposing;
        this.answering = answering;
        this.reading = reading;
        this.comparing = comparing;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({MENTOR, TUTOR, ADVOCATE})
    @Operation(summary = "Propose a goal, other words or a step to a learner, or for them")
    @APIResponseSchema(
            value = ProposalView.class,
            responseCode = "201",
            responseDescription = "It waits in both inboxes until the other side answers.")
    @APIResponse(
            responseCode = "409",
            description = "goal-to-look-at-first, goal-is-over, said-struck-out or nobody-to-answer.")
    public Response proposeToPlan(@PathParam("learnerId") UUID learnerId, Propose command) {
        ProposalView proposal = proposing.propose(learnerId, command);
        return Response.created(URI.create("/v1/learners/" + learnerId + "/plan-proposals/" + proposal.id()))
                .entity(proposal)
                .build();
    }

    @POST
    @Path("/sameness")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({MENTOR, TUTOR})
    @Operation(summary = "See in how many plans a text stands before I propose it")
    @APIResponse(responseCode = "200", description = "How many, and never whose.")
    public SamenessView comparePlanText(@PathParam("learnerId") UUID learnerId, ComparePlanText command) {
        return comparing.compare(learnerId, command);
    }

    @GET
    @Path("/{proposalId}")
    @RolesAllowed({LEARNER, MENTOR, TUTOR, ADVOCATE})
    @Operation(summary = "One proposal, and what was answered")
    @APIResponse(responseCode = "200", description = "The proposal.")
    public ProposalView readPlanProposal(
            @PathParam("learnerId") UUID learnerId, @PathParam("proposalId") UUID proposalId) {
        return reading.proposal(learnerId, proposalId);
    }

    @POST
    @Path("/{proposalId}/answer")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({LEARNER, MENTOR, TUTOR})
    @Operation(summary = "Answer a proposal: yes, no or another")
    @APIResponse(responseCode = "200", description = "The proposal. The same answer again changes nothing.")
    @APIResponse(
            responseCode = "409",
            description =
                    "proposal-already-answered, proposal-of-your-side, goal-is-over, goal-is-full, plan-is-full or"
                            + " said-struck-out.")
    public ProposalView answerPlanProposal(
            @PathParam("learnerId") UUID learnerId, @PathParam("proposalId") UUID proposalId, AnswerProposal command) {
        return answering.answer(learnerId, proposalId, command);
    }

    @POST
    @Path("/{proposalId}/withdraw")
    @RolesAllowed({LEARNER, MENTOR, TUTOR})
    @Operation(summary = "Take back what my side proposed")
    @APIResponse(responseCode = "200", description = "It does not wait any more.")
    @APIResponse(responseCode = "409", description = "proposal-already-answered or proposal-of-the-other-side.")
    public ProposalView withdrawPlanProposal(
            @PathParam("learnerId") UUID learnerId, @PathParam("proposalId") UUID proposalId) {
        return answering.withdraw(learnerId, proposalId);
    }
}
