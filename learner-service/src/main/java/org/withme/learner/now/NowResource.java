package org.withme.learner.now;

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
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/learners/{learnerId}/now")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Journey")
class NowResource {

    private final ReadingNow reading;

    NowResource(ReadingNow reading) {
        this.reading = reading;
    }

    @GET
    @RolesAllowed({LEARNER, TUTOR, MENTOR, ASSESSOR, ADVISER, ADVOCATE})
    @Operation(summary = "Where I am now, and what comes next")
    @APIResponse(responseCode = "200", description = "One screen.")
    public NowView readNow(@PathParam("learnerId") UUID learnerId) {
        return reading.read(learnerId);
    }
}
