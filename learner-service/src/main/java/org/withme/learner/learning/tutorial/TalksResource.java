package org.withme.learner.learning.tutorial;

import static org.withme.platform.identity.Roles.LEARNER;
import static org.withme.platform.identity.Roles.MENTOR;
import static org.withme.platform.identity.Roles.TUTOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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

@Path("/v1/learners/{learnerId}/talks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tutorials")
class TalksResource {

    private final LoggingTalks logging;

    TalksResource(LoggingTalks logging) {
        this.logging = logging;
    }

    @GET
    @RolesAllowed({LEARNER, MENTOR, TUTOR})
    @Operation(summary = "Talks in the corridor that were logged")
    @APIResponse(responseCode = "200", description = "A page of talks, the last logged first.")
    public Page<TalkView> listTalks(
            @PathParam("learnerId") UUID learnerId,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        return logging.list(learnerId, cursor, limit);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({MENTOR, TUTOR})
    @Operation(summary = "Log a talk in the corridor in one line")
    @APIResponse(responseCode = "200", description = "The line, which the learner reads too.")
    public TalkView logTalk(@PathParam("learnerId") UUID learnerId, LogTalk command) {
        return logging.log(learnerId, command);
    }
}
