package org.withme.assessment.result;

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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.withme.platform.http.Preconditions;
import org.withme.platform.identity.Roles;

@Path("/v1/assessment/assessments/{assessmentId}/result")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Results")
class ResultResource {

    private final PublishingResults publishing;
    private final Preconditions preconditions;

    ResultResource(PublishingResults publishing, Preconditions preconditions) {
        this.publishing = publishing;
        this.preconditions = preconditions;
    }

    @GET
    @RolesAllowed({Roles.LEARNER, Roles.ASSESSOR, Roles.IQA, Roles.EXAMS_OFFICER, Roles.ADVOCATE})
    @Operation(
            operationId = "readResult",
            summary = "The result of an assessment",
            description = "The one that counts; there is none before it is published.")
    @APIResponse(responseCode = "200", description = "The result; its ETag is the If-Match of a correction.")
    public ResultView readResult(@PathParam("assessmentId") UUID id) {
        return publishing.read(id);
    }

    @POST
    @RolesAllowed({Roles.ASSESSOR, Roles.IQA, Roles.EXAMS_OFFICER})
    @Operation(
            operationId = "publishResult",
            summary = "Publish the result of an assessment",
            description =
                    "Once, when every criterion is decided; nothing more is judged then. Needs no body. Accepts an"
                            + " Idempotency-Key.")
    @APIResponse(
            responseCode = "201",
            description = "It is published.",
            content = @Content(schema = @Schema(implementation = ResultView.class)))
    @APIResponse(responseCode = "409", description = "not-all-decided, result-exists.")
    @APIResponse(responseCode = "412", description = "The assessment was changed since you read it.")
    @APIResponse(responseCode = "428", description = "If-Match is missing.")
    public Response publishResult(
            @PathParam("assessmentId") UUID id,
            @Parameter(description = "The ETag of the assessment that you read.", required = true)
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    String ifMatch) {
        return published(id, publishing.publish(id, preconditions.require(ifMatch)));
    }

    @POST
    @Path("/corrections")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.ASSESSOR, Roles.IQA})
    @Operation(
            operationId = "correctResult",
            summary = "Correct a published result",
            description =
                    "By a result that supersedes it, with a reason. What an assessor decided alone can be corrected;"
                            + " nothing else. Accepts an Idempotency-Key.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = CorrectResult.class)))
    @APIResponse(
            responseCode = "201",
            description = "The result that counts now.",
            content = @Content(schema = @Schema(implementation = ResultView.class)))
    @APIResponse(responseCode = "412", description = "The result was corrected since you read it.")
    @APIResponse(responseCode = "428", description = "If-Match is missing.")
    public Response correctResult(
            @PathParam("assessmentId") UUID id,
            @Parameter(description = "The ETag of the result that you read.", required = true)
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    String ifMatch,
            CorrectResult command) {
        return published(id, publishing.correct(id, command, preconditions.require(ifMatch)));
    }

    private static Response published(UUID id, ResultView result) {
        return Response.created(URI.create("/v1/assessment/assessments/" + id + "/result"))
                .entity(result)
                .build();
    }
}
