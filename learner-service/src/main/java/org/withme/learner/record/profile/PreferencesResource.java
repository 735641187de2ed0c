package org.withme.learner.record.profile;

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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.withme.platform.http.Preconditions;
import org.withme.platform.identity.Roles;

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
    @RolesAllowed({Roles.LEARNER, Roles.TUTOR, Roles.MENTOR, Roles.ASSESSOR, Roles.ADVISER, Roles.ADVOCATE})
    @Operation(
            operationId = "readPreferences",
            summary = "How a learner wants to learn",
            description = "In the learner's own words. Staff who look after learners read them while"
                    + " the learner is at their college, an assessor without the words on what, how and when; access needs"
                    + " are for the learner and their mentor. The ETag is the If-Match of a change.")
    @APIResponse(responseCode = "200", description = "The preferences; lists are empty where nothing was said.")
    public PreferencesView read(@PathParam("learnerId") UUID id) {
        return reading.readPreferences(id);
    }

    @PATCH
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @RolesAllowed(Roles.LEARNER)
    @Operation(
            operationId = "changePreferences",
            summary = "Say how I want to learn",
            description = "Only the learner writes here. A field that is absent stays, null clears it.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ChangePreferences.class),
                            examples =
                                    @ExampleObject(
                                            name = "change",
                                            summary = "Two fields change, one is cleared, the others stay",
                                            value =
                                                    "{\"preferredName\": \"Sam\", \"places\": [\"WORK_BASED\"], \"when\": null}")))
    @APIResponse(responseCode = "200", description = "The preferences as they are now, with their new ETag.")
    @APIResponse(responseCode = "412", description = "They were changed since you read them.")
    @APIResponse(responseCode = "428", description = "If-Match is missing.")
    public PreferencesView change(
            @PathParam("learnerId") UUID id,
            @Parameter(description = "The ETag of the preferences that you read.", required = true)
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    String ifMatch,
            ChangePreferences change) {
        return changing.change(id, change, preconditions.require(ifMatch));
    }
}
