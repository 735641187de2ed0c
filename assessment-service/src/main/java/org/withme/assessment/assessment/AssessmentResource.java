package org.withme.assessment.assessment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.withme.platform.http.Page;
import org.withme.platform.identity.Roles;

@Path("/v1/assessment/assessments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Assessments")
class AssessmentResource {

    private final StartingAssessments starting;
    private final ListingAssessments listing;

    AssessmentResource(StartingAssessments starting, ListingAssessments listing) {
        this.starting = starting;
        this.listing = listing;
    }

    @GET
    @RolesAllowed({Roles.LEARNER, Roles.ASSESSOR, Roles.IQA, Roles.EXAMS_OFFICER, Roles.ADVOCATE})
    @Operation(
            operationId = "listAssessments",
            summary = "A learner's assessments",
            description =
                    "The learner sees all of theirs, a college its own, an advocate with authority all. The latest"
                            + " first; nothing of what was judged.")
    @APIResponse(
            responseCode = "404",
            description = "There is no such learner, or they are not yours to see: the same answer for both.")
    @APIResponse(responseCode = "200", description = "A page of assessments; next is the cursor of the page after it.")
    public Page<AssessmentSummary> listAssessments(
            @Parameter(description = "The learner; a learner may leave it out.") @QueryParam("learnerId") UUID learner,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        return listing.list(learner, cursor, limit);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ASSESSOR)
    @Operation(
            operationId = "startAssessment",
            summary = "Start a learner's assessment",
            description = "Against a published version of a framework of your college, which it keeps. An enrolment on"
                    + " the framework's aim starts one by itself. Accepts an Idempotency-Key.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = StartAssessment.class)))
    @APIResponse(
            responseCode = "201",
            description = "It has begun.",
            headers =
                    @Header(
                            name = "Location",
                            description = "The assessment.",
                            schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = AssessmentSummary.class)))
    @APIResponse(responseCode = "404", description = "There is no such learner at your college.")
    @APIResponse(responseCode = "409", description = "assessment-in-progress.")
    public Response startAssessment(StartAssessment command) {
        AssessmentSummary assessment = starting.start(command);
        return Response.created(URI.create("/v1/assessment/assessments/" + assessment.id()))
                .entity(assessment)
                .build();
    }
}
