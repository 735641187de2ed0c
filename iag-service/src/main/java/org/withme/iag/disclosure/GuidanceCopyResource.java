package org.withme.iag.disclosure;

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

@Path("/v1/iag/disclosures/{disclosureId}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(DSL)
@Tag(name = "Safeguarding")
class GuidanceCopyResource {

    private final CopyingGuidance copying;

    GuidanceCopyResource(CopyingGuidance copying) {
        this.copying = copying;
    }

    @GET
    @Operation(summary = "Copy a disclosed learner's ambitions and guidance")
    @APIResponseSchema(
            value = GuidanceCopyView.class,
            responseCode = "200",
            responseDescription = "What there is now. Never cached.")
    public Response copyGuidance(@PathParam("disclosureId") UUID id) {
        return Response.ok(copying.copy(id))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
