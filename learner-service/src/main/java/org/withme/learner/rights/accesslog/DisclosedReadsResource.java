package org.withme.learner.rights.accesslog;

import static org.withme.platform.identity.Roles.CASE_SUPERVISOR;
import static org.withme.platform.identity.Roles.DSL;

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
import org.withme.platform.http.Page;

@Path("/v1/learners/{learnerId}/disclosures/{disclosureId}/reads")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({DSL, CASE_SUPERVISOR})
@Tag(name = "Safeguarding")
class DisclosedReadsResource {

    private final ReadingDisclosedReads reading;

    DisclosedReadsResource(ReadingDisclosedReads reading) {
        this.reading = reading;
    }

    @GET
    @Operation(summary = "What was read under a disclosure")
    @APIResponse(responseCode = "200", description = "One line per part of the record; there is no second page.")
    public Page<DisclosedReadView> listDisclosureReads(
            @PathParam("learnerId") UUID id, @PathParam("disclosureId") UUID disclosureId) {
        return reading.read(id, disclosureId);
    }
}
