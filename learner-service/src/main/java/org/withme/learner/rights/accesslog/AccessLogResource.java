package org.withme.learner.rights.accesslog;

import static org.withme.platform.identity.Roles.LEARNER;

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

@Path("/v1/learners/{learnerId}/access-log")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Access log")
class AccessLogResource {

    private final ReadingAccessLog reading;

    AccessLogResource(ReadingAccessLog reading) {
        this.reading = reading;
    }

    @GET
    @RolesAllowed(LEARNER)
    @Operation(summary = "Who looked at my record")
    @APIResponse(responseCode = "200", description = "A page of entries; next is the cursor of the page after it.")
    public Page<AccessLogEntry> readAccessLog(
            @PathParam("learnerId") UUID id, @QueryParam("cursor") String cursor, @QueryParam("limit") Integer limit) {
        return reading.read(id, cursor, limit);
    }
}
