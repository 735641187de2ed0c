package org.withme.assessment.appeal;

import static org.withme.platform.identity.Roles.ADVOCATE;
import static org.withme.platform.identity.Roles.ASSESSOR;
import static org.withme.platform.identity.Roles.EXAMS_OFFICER;
import static org.withme.platform.identity.Roles.IQA;
import static org.withme.platform.identity.Roles.LEARNER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.withme.platform.http.Preconditions;

@Path("/v1/assessment/assessments/{assessmentId}/appeals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Appeals")
class AppealResource {

    private static final String CHANGED = "The appeal was changed since you read it.";

    private final RaisingAppeals raising;
    private final AnsweringAppeals answering;
    private final ReadingAppeals reading;
    private final Preconditions preconditions;

    AppealResource(
            RaisingAppeals raising, AnsweringAppeals answering, ReadingAppeals reading, Preconditions preconditions) {
        this.raising = raising;
        this.answering = answering;
        this.reading = reading;
        this.preconditions = preconditions;
    }

    @GET
    @RolesAllowed({LEARNER, ADVOCATE, ASSESSOR, IQA, EXAMS_OFFICER})
    @Operation(summary = "The appeals about an assessment, and how to raise one")
    @APIResponse(
            responseCode = "200",
            description = "The appeals, the grounds, and what may be appealed against today.")
    public AppealsView readAppeals(@PathParam("assessmentId") UUID assessment) {
        return reading.all(assessment);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({LEARNER, ADVOCATE})
    @Operation(summary = "Appeal against a decision or a result")
    @APIResponseSchema(value = AppealView.class, responseCode = "201", responseDescription = "It is raised.")
    @APIResponse(responseCode = "409", description = "appeal-open, nothing-to-appeal, appeal-too-late, appeal-settled.")
    public Response raiseAppeal(@PathParam("assessmentId") UUID assessment, RaiseAppeal command) {
        AppealView appeal = raising.raise(assessment, command);
        return Response.created(URI.create("/v1/assessment/assessments/" + assessment + "/appeals/" + appeal.id()))
                .entity(appeal)
                .build();
    }

    @GET
    @Path("/{appealId}")
    @RolesAllowed({LEARNER, ADVOCATE, ASSESSOR, IQA, EXAMS_OFFICER})
    @Operation(summary = "One appeal")
    @APIResponse(responseCode = "200", description = "The appeal; its ETag is the If-Match of what is done with it.")
    public AppealView readAppeal(@PathParam("assessmentId") UUID assessment, @PathParam("appealId") UUID id) {
        return reading.read(assessment, id);
    }

    @POST
    @Path("/{appealId}/next-stage")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({LEARNER, ADVOCATE})
    @Operation(summary = "Go on with an appeal to the next stage")
    @APIResponse(responseCode = "200", description = "It waits for the next stage.")
    @APIResponse(
            responseCode = "409",
            description = "appeal-not-answered, appeal-too-late, no-further-stage, appeal-closed.")
    @APIResponse(responseCode = "412", description = CHANGED)
    public AppealView goOnWithAppeal(
            @PathParam("assessmentId") UUID assessment,
            @PathParam("appealId") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            GoOn command) {
        return raising.goOn(assessment, id, command, preconditions.require(ifMatch));
    }

    @POST
    @Path("/{appealId}/end")
    @RolesAllowed(LEARNER)
    @Operation(summary = "Withdraw an appeal, or leave it at the answer")
    @APIResponse(responseCode = "200", description = "It is over.")
    @APIResponse(responseCode = "409", description = "appeal-closed.")
    @APIResponse(responseCode = "412", description = CHANGED)
    public AppealView endAppeal(
            @PathParam("assessmentId") UUID assessment,
            @PathParam("appealId") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return raising.end(assessment, id, preconditions.require(ifMatch));
    }

    @POST
    @Path("/{appealId}/seats")
    @RolesAllowed({ASSESSOR, IQA, EXAMS_OFFICER})
    @Operation(summary = "Take an appeal as its reviewer, or a seat in its panel")
    @APIResponse(responseCode = "200", description = "You look at it.")
    @APIResponse(
            responseCode = "409",
            description = "took-part, panel-complete, seat-kept, nothing-to-take, appeal-answered, appeal-closed.")
    public AppealView takeAppeal(@PathParam("assessmentId") UUID assessment, @PathParam("appealId") UUID id) {
        return answering.take(assessment, id);
    }

    @POST
    @Path("/{appealId}/answer")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({ASSESSOR, IQA, EXAMS_OFFICER})
    @Operation(summary = "Answer an appeal")
    @APIResponse(responseCode = "200", description = "It is answered, or of a panel: the answer is drafted.")
    @APIResponse(
            responseCode = "409",
            description = "took-part, take-first, no-seat, panel-not-complete, assurer-corrects, appeal-answered,"
                    + " appeal-closed.")
    @APIResponse(responseCode = "412", description = CHANGED)
    public AppealView answerAppeal(
            @PathParam("assessmentId") UUID assessment,
            @PathParam("appealId") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            AnswerAppeal command) {
        return answering.answer(assessment, id, command, preconditions.require(ifMatch));
    }

    @POST
    @Path("/{appealId}/agreement")
    @RolesAllowed({ASSESSOR, IQA, EXAMS_OFFICER})
    @Operation(summary = "Agree to what a panel answers")
    @APIResponse(responseCode = "200", description = "You agree; once more than half do, it is the answer.")
    @APIResponse(
            responseCode = "409",
            description = "no-seat, nothing-drafted, draft-overtaken, took-part, appeal-answered, appeal-closed.")
    @APIResponse(responseCode = "412", description = CHANGED)
    public AppealView agreeToAppealAnswer(
            @PathParam("assessmentId") UUID assessment,
            @PathParam("appealId") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return answering.agree(assessment, id, preconditions.require(ifMatch));
    }
}
