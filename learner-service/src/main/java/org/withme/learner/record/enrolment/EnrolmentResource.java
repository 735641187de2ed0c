package org.withme.learner.record.enrolment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.withme.platform.http.Page;
import org.withme.platform.identity.Roles;

@Path("/v1/learners/{learnerId}/enrolments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Enrolments")
class EnrolmentResource {

    private final ReadingEnrolments reading;

    EnrolmentResource(ReadingEnrolments reading) {
        this.reading = reading;
    }

    @GET
    @RolesAllowed({
        Roles.LEARNER,
        Roles.TUTOR,
        Roles.MENTOR,
        Roles.ASSESSOR,
        Roles.ADVISER,
        Roles.ADVOCATE,
        Roles.QUALITY_MANAGER,
        Roles.MIS_ADMINISTRATOR,
        Roles.MIS_CLIENT
    })
    @Operation(
            operationId = "readEnrolments",
            summary = "What a learner is enrolled on",
            description = "The learner reads those of every college, staff and MIS their own college's;"
                    + " the latest start first. The learner sees that you read it.")
    @APIResponse(responseCode = "200", description = "A page of enrolments; next is the cursor of the page after it.")
    public Page<EnrolmentView> read(
            @PathParam("learnerId") UUID id, @QueryParam("cursor") String cursor, @QueryParam("limit") Integer limit) {
        return reading.read(id, cursor, limit);
    }
}
