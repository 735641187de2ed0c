package org.withme.learner.people.attendance;

import static org.withme.platform.identity.Roles.ADVISER;
import static org.withme.platform.identity.Roles.ADVOCATE;
import static org.withme.platform.identity.Roles.ASSESSOR;
import static org.withme.platform.identity.Roles.LEARNER;
import static org.withme.platform.identity.Roles.MENTOR;
import static org.withme.platform.identity.Roles.TUTOR;

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

@Path("/v1/learners/{learnerId}/attendance")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Attendance")
class LearnerAttendanceResource {

    private final ReadingAttendance reading;

    LearnerAttendanceResource(ReadingAttendance reading) {
        this.reading = reading;
    }

    @GET
    @RolesAllowed({LEARNER, MENTOR, TUTOR, ASSESSOR, ADVISER, ADVOCATE})
    @Operation(summary = "What registers say of a learner")
    @APIResponse(
            responseCode = "200",
            description = "A page of marks, the latest first; next is the cursor of the page after it.")
    public Page<MarkView> listAttendance(
            @PathParam("learnerId") UUID learnerId,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        return reading.list(learnerId, cursor, limit);
    }
}
