package org.withme.assessment.judgement;

import static org.withme.platform.identity.Roles.ASSESSOR;
import static org.withme.platform.identity.Roles.AWARDING_CLIENT;
import static org.withme.platform.identity.Roles.EXAMS_OFFICER;
import static org.withme.platform.identity.Roles.LEARNER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
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

@Path("/v1/assessment/assessments/{assessmentId}/criteria/{criterionId}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Judgements")
class JudgementResource {

    private final JudgingCriteria judging;
    private final MarkingExternally marking;

    JudgementResource(JudgingCriteria judging, MarkingExternally marking) {
        this.judging = judging;
        this.marking = marking;
    }

    @POST
    @Path("/self-judgement")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(LEARNER)
    @Operation(summary = "Judge my own work")
    @APIResponseSchema(value = JudgedCriterionView.class, responseCode = "201", responseDescription = "Recorded.")
    @APIResponse(
            responseCode = "409",
            description = "not-yours-to-judge, already-judged, self-judgement-skipped, result-published.")
    public Response judgeMyself(
            @PathParam("assessmentId") UUID id, @PathParam("criterionId") UUID criterionId, Judge command) {
        return recorded(id, criterionId, judging.judgeAsLearner(id, criterionId, command));
    }

    @POST
    @Path("/self-judgement/skip")
    @RolesAllowed(LEARNER)
    @Operation(summary = "See the decision without judging myself")
    @APIResponseSchema(
            value = JudgedCriterionView.class,
            responseCode = "201",
            responseDescription = "Skipped; the decision is shown as soon as there is one.")
    @APIResponse(
            responseCode = "409",
            description = "not-yours-to-judge, already-judged, self-judgement-skipped, result-published.")
    public Response skipSelfJudgement(@PathParam("assessmentId") UUID id, @PathParam("criterionId") UUID criterionId) {
        return recorded(id, criterionId, judging.skip(id, criterionId));
    }

    @POST
    @Path("/assessor-judgement")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(ASSESSOR)
    @Operation(summary = "Judge a learner's work")
    @APIResponseSchema(value = JudgedCriterionView.class, responseCode = "201", responseDescription = "Recorded.")
    @APIResponse(responseCode = "409", description = "not-yours-to-judge, already-judged, result-published.")
    public Response judgeAsAssessor(
            @PathParam("assessmentId") UUID id, @PathParam("criterionId") UUID criterionId, Judge command) {
        return recorded(id, criterionId, judging.judgeAsAssessor(id, criterionId, command));
    }

    @POST
    @Path("/assessor-judgement/reason")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(ASSESSOR)
    @Operation(summary = "Say why I decided so")
    @APIResponseSchema(
            value = JudgedCriterionView.class,
            responseCode = "201",
            responseDescription = "It stands with the decision.")
    @APIResponse(responseCode = "409", description = "not-yours-to-judge, judge-first, already-judged.")
    public Response giveReason(
            @PathParam("assessmentId") UUID id, @PathParam("criterionId") UUID criterionId, GiveReason command) {
        return recorded(id, criterionId, judging.explain(id, criterionId, command));
    }

    @POST
    @Path("/reply")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(LEARNER)
    @Operation(summary = "Say what I think of a decision")
    @APIResponseSchema(value = JudgedCriterionView.class, responseCode = "201", responseDescription = "Recorded.")
    @APIResponse(
            responseCode = "409",
            description = "not-yours-to-judge, already-judged, judge-first, nothing-to-answer.")
    public Response replyToDecision(
            @PathParam("assessmentId") UUID id, @PathParam("criterionId") UUID criterionId, Reply command) {
        return recorded(id, criterionId, judging.reply(id, criterionId, command));
    }

    @POST
    @Path("/external-mark")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({AWARDING_CLIENT, EXAMS_OFFICER})
    @Operation(summary = "Record a mark of the awarding organisation")
    @APIResponseSchema(value = ExternalMarkView.class, responseCode = "201", responseDescription = "Recorded.")
    @APIResponse(
            responseCode = "409",
            description = "not-yours-to-judge, already-judged, nothing-to-answer (the college has not marked yet),"
                    + " result-published.")
    public Response recordExternalMark(
            @PathParam("assessmentId") UUID id, @PathParam("criterionId") UUID criterionId, ExternalMark command) {
        return recorded(id, criterionId, marking.mark(id, criterionId, command));
    }

    private static Response recorded(UUID id, UUID criterionId, Object view) {
        return Response.created(URI.create("/v1/assessment/assessments/" + id + "/criteria/" + criterionId))
                .entity(view)
                .build();
    }
}
