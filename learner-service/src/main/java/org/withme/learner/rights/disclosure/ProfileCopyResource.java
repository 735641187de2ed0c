package org.withme.learner.rights.disclosure;

import static org.withme.platform.identity.Roles.DSL;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/learners/{learnerId}/disclosures/{disclosureId}/copy")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(DSL)
@Tag(name = "Safeguarding")
class ProfileCopyResource {

    private final CopyingProfiles copying;

    ProfileCopyResource(CopyingProfiles copying) {
        this.copying = copying;
    }

    @GET
    @Operation(summary = "Copy a disclosed learner's profile")
    @APIResponseSchema(
            value = ProfileCopyView.class,
            responseCode = "200",
            responseDescription = "The profile as it is now. Never cached.")
    public Response copyProfile(@PathParam("learnerId") UUID id, @PathParam("disclosureId") UUID disclosureId) {
        return Response.ok(copying.copy(id, disclosureId))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
