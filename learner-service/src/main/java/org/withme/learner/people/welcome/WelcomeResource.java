package org.withme.learner.people.welcome;

import static org.withme.platform.identity.Roles.ADVISER;
import static org.withme.platform.identity.Roles.ADVOCATE;
import static org.withme.platform.identity.Roles.ASSESSOR;
import static org.withme.platform.identity.Roles.LEARNER;
import static org.withme.platform.identity.Roles.MENTOR;
import static org.withme.platform.identity.Roles.TUTOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.withme.platform.http.Page;

@Path("/v1/learners/{learnerId}/welcome")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Welcome")
class WelcomeResource {

    private final ReadingWelcomes reading;
    private final HoldingWelcomes holding;

    WelcomeResource(ReadingWelcomes reading, HoldingWelcomes holding) {
        this.reading = reading;
        this.holding = holding;
    }

    @GET
    @RolesAllowed({LEARNER, TUTOR, MENTOR, ASSESSOR, ADVISER, ADVOCATE})
    @Operation(summary = "The first weeks at a college")
    @APIResponse(
            responseCode = "200",
            description = "One for each college where it is time for it; there is no second page.")
    public Page<WelcomeView> readWelcome(@PathParam("learnerId") UUID learnerId) {
        return new Page<>(reading.read(learnerId), null);
    }

    @POST
    @Path("/hold")
    @RolesAllowed({MENTOR, TUTOR})
    @Operation(summary = "Say that the first conversation was held")
    @APIResponse(responseCode = "204", description = "It is held. Saying it again changes nothing.")
    @APIResponse(responseCode = "409", description = "no-welcome.")
    public void holdWelcome(@PathParam("learnerId") UUID learnerId) {
        holding.hold(learnerId);
    }
}
