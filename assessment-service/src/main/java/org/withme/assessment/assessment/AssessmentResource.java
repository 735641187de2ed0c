package org.withme.assessment.assessment;

import static org.withme.platform.identity.Roles.ADVOCATE;
import static org.withme.platform.identity.Roles.ASSESSOR;
import static org.withme.platform.identity.Roles.EXAMS_OFFICER;
import static org.withme.platform.identity.Roles.IQA;
import static org.withme.platform.identity.Roles.LEARNER;

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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.withme.platform.http.Page;

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
    @RolesAllowed({LEARNER, ASSESSOR, IQA, EXAMS_OFFICER, ADVOCATE})
    @Operation(summary = "A learner's assessments")
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
    @RolesAllowed(ASSESSOR)
    @Operation(summary = "Start a learner's assessment")
    @APIResponseSchema(value = AssessmentSummary.class, responseCode = "201", responseDescription = "It has begun.")
    @APIResponse(responseCode = "404", description = "There is no such learner at your college.")
    @APIResponse(responseCode = "409", description = "assessment-in-progress.")
    public Response startAssessment(StartAssessment command) {
        AssessmentSummary assessment = starting.start(command);
        return Response.created(URI.create("/v1/assessment/assessments/" + assessment.id()))
                .entity(assessment)
                .build();
    }
}
