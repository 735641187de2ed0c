package org.withme.iag.disclosure;

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

@Path("/v1/iag/disclosures/{disclosureId}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.DSL)
@Tag(name = "Safeguarding")
class GuidanceCopyResource {

    private final CopyingGuidance copying;

    GuidanceCopyResource(CopyingGuidance copying) {
        this.copying = copying;
    }

    @GET
    @Operation(
            operationId = "copyGuidance",
            summary = "Copy a disclosed learner's ambitions and guidance",
            description =
                    "For the safeguarding lead who asked for the disclosure, while it is released and names GUIDANCE: what the lead's own"
                            + " college keeps of the learner, with the learner's ambitions. Every copy is logged under it.")
    @APIResponse(
            responseCode = "200",
            description = "What there is now. Never cached.",
            content = @Content(schema = @Schema(implementation = GuidanceCopyView.class)))
    public Response copy(@PathParam("disclosureId") UUID id) {
        return Response.ok(copying.copy(id))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
