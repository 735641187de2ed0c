package org.withme.learner.rights.disclosure;

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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.withme.platform.identity.Roles;

@Path("/v1/learners/{learnerId}/disclosures/{disclosureId}/copy")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.DSL)
@Tag(name = "Safeguarding")
class ProfileCopyResource {

    private final CopyingProfiles copying;

    ProfileCopyResource(CopyingProfiles copying) {
        this.copying = copying;
    }

    @GET
    @Operation(
            operationId = "copyProfile",
            summary = "Copy a disclosed learner's profile",
            description = "For whoever asked for the disclosure, while it is released and names PROFILE. Every copy is"
                    + " logged under it.")
    @APIResponse(
            responseCode = "200",
            description = "The profile as it is now. Never cached.",
            content = @Content(schema = @Schema(implementation = ProfileCopyView.class)))
    public Response copy(@PathParam("learnerId") UUID id, @PathParam("disclosureId") UUID disclosureId) {
        return Response.ok(copying.copy(id, disclosureId))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
