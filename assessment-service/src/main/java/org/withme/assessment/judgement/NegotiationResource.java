package org.withme.assessment.judgement;

import static org.withme.platform.identity.Roles.ASSESSOR;
import static org.withme.platform.identity.Roles.IQA;
import static org.withme.platform.identity.Roles.LEARNER;

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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.withme.platform.http.Preconditions;

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
    @RolesAllowed({LEARNER, ASSESSOR})
    @Operation(summary = "Propose another value, with a reason")
    @APIResponseSchema(
            value = JudgedCriterionView.class,
            responseCode = "201",
            responseDescription = "Proposed; the other side accepts it or proposes another.")
    @APIResponse(
            responseCode = "409",
            description = "not-yours-to-judge, judge-first, nothing-to-answer, nothing-to-negotiate, accept-instead,"
                    + " awaiting-answer, round-limit-reached, result-published.")
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
    @RolesAllowed({LEARNER, ASSESSOR})
    @Operation(summary = "Accept what the other side put forward")
    @APIResponse(responseCode = "200", description = "It is agreed.")
    @APIResponse(
            responseCode = "409",
            description = "not-yours-to-judge, judge-first, nothing-to-answer, nothing-to-negotiate,"
                    + " not-what-was-proposed, result-published.")
    public JudgedCriterionView acceptJudgement(
            @PathParam("assessmentId") UUID id,
            @PathParam("criterionId") UUID criterionId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            Accept command) {
        return negotiating.accept(id, criterionId, command, preconditions.require(ifMatch));
    }

    @POST
    @Path("/reassessment-request")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({LEARNER, ASSESSOR})
    @Operation(summary = "Ask for a reassessment")
    @APIResponseSchema(
            value = JudgedCriterionView.class,
            responseCode = "201",
            responseDescription = "Asked; an internal quality assurer decides.")
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
    @RolesAllowed({ASSESSOR, IQA})
    @Operation(summary = "Decide again, or where a negotiation ended without agreement")
    @APIResponseSchema(value = JudgedCriterionView.class, responseCode = "201", responseDescription = "It is decided.")
    @APIResponse(
            responseCode = "409",
            description = "not-yours-to-judge, own-judgement, already-judged, nothing-to-negotiate,"
                    + " same-value-put-forward, negotiation-not-over, reassessment-not-asked, under-review,"
                    + " result-published.")
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
