package org.withme.assessment.judgement;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.withme.platform.http.Preconditions;
import org.withme.platform.identity.Roles;

@Path("/v1/assessment/assessments/{assessmentId}/criteria/{criterionId}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Negotiation")
class NegotiationResource {

    private final NegotiatingJudgements negotiating;
    private final Preconditions preconditions;

    NegotiationResource(NegotiatingJudgements negotiating, Preconditions preconditions) {
        this.negotiating = negotiating;
        this.preconditions = preconditions;
    }

    @POST
    @Path("/proposals")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.LEARNER, Roles.ASSESSOR})
    @Operation(
            operationId = "proposeJudgement",
            summary = "Propose another value, with a reason",
            description =
                    "When the two judgements of a negotiated criterion differ; the next round. Learner and assessor"
                            + " take turns. What the other side put forward last is accepted, not proposed: that uses no"
                            + " round. If-Match is honoured if sent. Accepts an Idempotency-Key.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = JudgeWithReason.class)))
    @APIResponse(
            responseCode = "201",
            description = "Proposed; the other side accepts it or proposes another.",
            content = @Content(schema = @Schema(implementation = JudgedCriterionView.class)))
    @APIResponse(
            responseCode = "409",
            description = "not-yours-to-judge, judge-first, nothing-to-answer, nothing-to-negotiate, accept-instead,"
                    + " awaiting-answer, round-limit-reached, result-published.")
    @APIResponse(responseCode = "412", description = "It was changed since you read it.")
    public Response proposeJudgement(
            @PathParam("assessmentId") UUID id,
            @PathParam("criterionId") UUID criterionId,
            @Parameter(description = "The ETag of the criterion that you read.") @HeaderParam(HttpHeaders.IF_MATCH)
                    String ifMatch,
            JudgeWithReason command) {
        return recorded(
                id, criterionId, negotiating.propose(id, criterionId, command, preconditions.ifPresent(ifMatch)));
    }

    @POST
    @Path("/proposals/accept")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.LEARNER, Roles.ASSESSOR})
    @Operation(
            operationId = "acceptJudgement",
            summary = "Accept what the other side put forward",
            description =
                    "Their latest proposal, or their first judgement if they proposed nothing: then both accept the"
                            + " same value, and it is agreed. Accepts an Idempotency-Key.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Accept.class)))
    @APIResponse(responseCode = "200", description = "It is agreed.")
    @APIResponse(
            responseCode = "409",
            description = "not-yours-to-judge, judge-first, nothing-to-answer, nothing-to-negotiate,"
                    + " not-what-was-proposed, result-published.")
    @APIResponse(responseCode = "412", description = "It was changed since you read it.")
    @APIResponse(responseCode = "428", description = "If-Match is missing.")
    public JudgedCriterionView acceptJudgement(
            @PathParam("assessmentId") UUID id,
            @PathParam("criterionId") UUID criterionId,
            @Parameter(description = "The ETag of the criterion that you read.", required = true)
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    String ifMatch,
            Accept command) {
        return negotiating.accept(id, criterionId, command, preconditions.require(ifMatch));
    }

    @POST
    @Path("/reassessment-request")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.LEARNER, Roles.ASSESSOR})
    @Operation(
            operationId = "askReassessment",
            summary = "Ask for a reassessment",
            description =
                    "When the rounds are used up without agreement, by either of the two, with a reason. Until it is"
                            + " reassessed the last proposal can still be accepted. Accepts an Idempotency-Key.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = AskReassessment.class)))
    @APIResponse(
            responseCode = "201",
            description = "Asked; an internal quality assurer decides.",
            content = @Content(schema = @Schema(implementation = JudgedCriterionView.class)))
    @APIResponse(
            responseCode = "409",
            description = "not-yours-to-judge, judge-first, nothing-to-answer, nothing-to-negotiate,"
                    + " same-value-put-forward, negotiation-not-over, reassessment-asked, result-published.")
    public Response askReassessment(
            @PathParam("assessmentId") UUID id, @PathParam("criterionId") UUID criterionId, AskReassessment command) {
        return recorded(id, criterionId, negotiating.ask(id, criterionId, command));
    }

    @POST
    @Path("/reassessment")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.IQA)
    @Operation(
            operationId = "reassessCriterion",
            summary = "Decide where a negotiation ended without agreement",
            description =
                    "By an internal quality assurer who judged and negotiated nothing in it, when learner or assessor asked,"
                            + " with a reason."
                            + " Accepts an Idempotency-Key.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = JudgeWithReason.class)))
    @APIResponse(
            responseCode = "201",
            description = "It is decided.",
            content = @Content(schema = @Schema(implementation = JudgedCriterionView.class)))
    @APIResponse(
            responseCode = "409",
            description = "not-yours-to-judge, own-judgement, already-judged, nothing-to-negotiate,"
                    + " same-value-put-forward, negotiation-not-over, reassessment-not-asked, result-published.")
    public Response reassessCriterion(
            @PathParam("assessmentId") UUID id, @PathParam("criterionId") UUID criterionId, JudgeWithReason command) {
        return recorded(id, criterionId, negotiating.reassess(id, criterionId, command));
    }

    private static Response recorded(UUID id, UUID criterionId, JudgedCriterionView criterion) {
        return Response.created(URI.create("/v1/assessment/assessments/" + id + "/criteria/" + criterionId))
                .entity(criterion)
                .build();
    }
}
