package org.withme.learner.record.profile;

import static org.withme.platform.identity.Roles.ADVISER;
import static org.withme.platform.identity.Roles.ADVOCATE;
import static org.withme.platform.identity.Roles.ASSESSOR;
import static org.withme.platform.identity.Roles.LEARNER;
import static org.withme.platform.identity.Roles.MENTOR;
import static org.withme.platform.identity.Roles.TUTOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.withme.platform.http.Preconditions;

@Path("/v1/learners/{learnerId}/preferences")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Learners")
class PreferencesResource {

    private final ReadingProfiles reading;
    private final ChangingPreferences changing;
    private final Preconditions preconditions;

    PreferencesResource(ReadingProfiles reading, ChangingPreferences changing, Preconditions preconditions) {
        this.reading = reading;
        this.changing = changing;
        this.preconditions = preconditions;
    }

    @GET
    @RolesAllowed({LEARNER, TUTOR, MENTOR, ASSESSOR, ADVISER, ADVOCATE})
    @Operation(summary = "How a learner wants to learn")
    @APIResponse(responseCode = "200", description = "The preferences; lists are empty where nothing was said.")
    public PreferencesView readPreferences(@PathParam("learnerId") UUID id) {
        return reading.readPreferences(id);
    }

    @PATCH
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @RolesAllowed(LEARNER)
    @Operation(summary = "Say how I want to learn")
    @APIResponse(responseCode = "200", description = "The preferences as they are now, with their new ETag.")
    public PreferencesView changePreferences(
            @PathParam("learnerId") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            ChangePreferences change) {
        return changing.change(id, change, preconditions.require(ifMatch));
    }
}
