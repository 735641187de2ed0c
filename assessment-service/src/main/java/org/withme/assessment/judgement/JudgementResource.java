package org.withme.assessment.judgement;

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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.withme.platform.identity.Roles;

@Path("/v1/assessment/assessments/{assessmentId}/criteria/{criterionId}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Judgements")
class JudgementResource {

    private static final String MARK = """
            {"value": "62", "provenance": {"source": "results-2026-08.csv", "reference": "R-10442",
             "receivedOn": "2026-08-13"}}""";

    private final JudgingCriteria judging;
    private final MarkingExternally marking;

    JudgementResource(JudgingCriteria judging, MarkingExternally marking) {
        this.judging = judging;
        this.marking = marking;
    }

    @POST
    @Path("/self-judgement")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.LEARNER)
    @Operation(
            operationId = "judgeMyself",
            summary = "Judge my own work",
            description =
                    "Once in each attempt, before you see the assessor's judgement; a reason is yours to give or not. Of a"
                            + " learner-owned criterion it is the decision. Accepts an Idempotency-Key.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = Judge.class),
                            examples =
                                    @ExampleObject(
                                            name = "merit",
                                            summary = "A value",
                                            value = "{\"value\": \"Merit\"}")))
    @APIResponse(
            responseCode = "201",
            description = "Recorded.",
            content = @Content(schema = @Schema(implementation = JudgedCriterionView.class)))
    @APIResponse(
            responseCode = "409",
            description = "not-yours-to-judge, already-judged, self-judgement-skipped, result-published.")
    public Response judgeMyself(
            @PathParam("assessmentId") UUID id, @PathParam("criterionId") UUID criterionId, Judge command) {
        return recorded(id, criterionId, judging.judgeAsLearner(id, criterionId, command));
    }

    @POST
    @Path("/self-judgement/skip")
    @RolesAllowed(Roles.LEARNER)
    @Operation(
            operationId = "skipSelfJudgement",
            summary = "See the decision without judging myself",
            description =
                    "Where the assessor decides: you see the decision at once, or when it is made. Nobody makes anything"
                            + " of it, and your reply stands beside the decision all the same. Accepts an Idempotency-Key.")
    @APIResponse(
            responseCode = "201",
            description = "Skipped; the decision is shown as soon as there is one.",
            content = @Content(schema = @Schema(implementation = JudgedCriterionView.class)))
    @APIResponse(
            responseCode = "409",
            description = "not-yours-to-judge, already-judged, self-judgement-skipped, result-published.")
    public Response skipSelfJudgement(@PathParam("assessmentId") UUID id, @PathParam("criterionId") UUID criterionId) {
        return recorded(id, criterionId, judging.skip(id, criterionId));
    }

    @POST
    @Path("/assessor-judgement")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ASSESSOR)
    @Operation(
            operationId = "judgeAsAssessor",
            summary = "Judge a learner's work",
            description =
                    "Once in each attempt, before you see the learner's judgement. To the standard it is the decision, of a"
                            + " centre-marked criterion the college's mark. A reason is due only where the learner sees a"
                            + " decision differently: reasonDue says so, and giveReason takes it. Accepts an Idempotency-Key.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Judge.class)))
    @APIResponse(
            responseCode = "201",
            description = "Recorded.",
            content = @Content(schema = @Schema(implementation = JudgedCriterionView.class)))
    @APIResponse(responseCode = "409", description = "not-yours-to-judge, already-judged, result-published.")
    public Response judgeAsAssessor(
            @PathParam("assessmentId") UUID id, @PathParam("criterionId") UUID criterionId, Judge command) {
        return recorded(id, criterionId, judging.judgeAsAssessor(id, criterionId, command));
    }

    @POST
    @Path("/assessor-judgement/reason")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ASSESSOR)
    @Operation(
            operationId = "giveReason",
            summary = "Say why I decided so",
            description =
                    "Of a decision to the standard that was made without a reason: due where the learner judged their work"
                            + " differently or disputes the decision (reasonDue), possible wherever there is none. It stands"
                            + " with the decision, which nobody takes back any more. Accepts an Idempotency-Key.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = GiveReason.class)))
    @APIResponse(
            responseCode = "201",
            description = "It stands with the decision.",
            content = @Content(schema = @Schema(implementation = JudgedCriterionView.class)))
    @APIResponse(responseCode = "409", description = "not-yours-to-judge, judge-first, already-judged.")
    public Response giveReason(
            @PathParam("assessmentId") UUID id, @PathParam("criterionId") UUID criterionId, GiveReason command) {
        return recorded(id, criterionId, judging.explain(id, criterionId, command));
    }

    @POST
    @Path("/reply")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.LEARNER)
    @Operation(
            operationId = "replyToDecision",
            summary = "Say what I think of a decision",
            description =
                    "Stands beside a decision to the standard, exactly as written, also when the result is out. If"
                            + " you dispute it, an advocate is offered to you. Accepts an Idempotency-Key.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Reply.class)))
    @APIResponse(
            responseCode = "201",
            description = "Recorded.",
            content = @Content(schema = @Schema(implementation = JudgedCriterionView.class)))
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
    @RolesAllowed({Roles.AWARDING_CLIENT, Roles.EXAMS_OFFICER})
    @Operation(
            operationId = "recordExternalMark",
            summary = "Record a mark of the awarding organisation",
            description =
                    "By the system of the framework's awarding organisation, or by the college's exams office from"
                            + " its results file, with provenance. On a centre-marked criterion it is the organisation's"
                            + " adjustment, with a reason. Nobody changes it afterwards. Accepts an Idempotency-Key.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = ExternalMark.class),
                            examples = @ExampleObject(name = "import", summary = "From a results file", value = MARK)))
    @APIResponse(
            responseCode = "201",
            description = "Recorded.",
            content = @Content(schema = @Schema(implementation = ExternalMarkView.class)))
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
