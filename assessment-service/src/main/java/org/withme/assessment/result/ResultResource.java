package org.withme.assessment.result;

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
    @RolesAllowed({LEARNER, ASSESSOR, IQA, EXAMS_OFFICER, ADVOCATE})
    @Operation(summary = "The result of an assessment")
    @APIResponse(responseCode = "200", description = "The result; its ETag is the If-Match of a correction.")
    public ResultView readResult(@PathParam("assessmentId") UUID id) {
        return publishing.read(id);
    }

    @POST
    @RolesAllowed({ASSESSOR, IQA, EXAMS_OFFICER})
    @Operation(summary = "Publish the result of an assessment")
    @APIResponseSchema(value = ResultView.class, responseCode = "201", responseDescription = "It is published.")
    @APIResponse(responseCode = "409", description = "not-all-decided, not-assured, result-exists, under-review.")
    @APIResponse(responseCode = "412", description = "The assessment was changed since you read it.")
    public Response publishResult(
            @PathParam("assessmentId") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return published(id, publishing.publish(id, preconditions.require(ifMatch)));
    }

    @POST
    @Path("/corrections")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({ASSESSOR, IQA})
    @Operation(summary = "Correct a published result")
    @APIResponseSchema(
            value = ResultView.class,
            responseCode = "201",
            responseDescription = "The result that counts now.")
    @APIResponse(responseCode = "409", description = "assurer-corrects, took-part, under-review.")
    @APIResponse(responseCode = "412", description = "The result was corrected since you read it.")
    public Response correctResult(
            @PathParam("assessmentId") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            CorrectResult command) {
        return published(id, publishing.correct(id, command, preconditions.require(ifMatch)));
    }

    private static Response published(UUID id, ResultView result) {
        return Response.created(URI.create("/v1/assessment/assessments/" + id + "/result"))
                .entity(result)
                .build();
    }
}
