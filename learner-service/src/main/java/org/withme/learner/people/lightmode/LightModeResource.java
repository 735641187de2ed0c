package org.withme.learner.people.lightmode;

import static org.withme.platform.identity.Roles.LEARNER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/me/light-mode")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(LEARNER)
@Tag(name = "Inbox")
class LightModeResource {

    private final ChoosingLightMode choosing;

    LightModeResource(ChoosingLightMode choosing) {
        this.choosing = choosing;
    }

    @GET
    @Operation(summary = "Whether nothing is asked of me that is not needed now")
    @APIResponse(responseCode = "200", description = "What stands.")
    public LightModeView readLightMode() {
        return choosing.read();
    }

    @PUT
    @Operation(summary = "Ask nothing of me that is not needed now")
    @APIResponse(responseCode = "200", description = "It stands.")
    public LightModeView beginLightMode() {
        return choosing.begin();
    }

    @DELETE
    @Operation(summary = "Ask me again")
    @APIResponse(responseCode = "204", description = "It is off.")
    public void endLightMode() {
        choosing.end();
    }
}
