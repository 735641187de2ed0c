package org.withme.learner.message.delivery;

import static org.withme.platform.identity.Roles.MIS_ADMINISTRATOR;
import static org.withme.platform.identity.Roles.QUALITY_MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/colleges/{ukprn}/message-figures")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Messages")
class MessageFiguresResource {

    private final ReadingMessageFigures reading;

    MessageFiguresResource(ReadingMessageFigures reading) {
        this.reading = reading;
    }

    @GET
    @RolesAllowed({MIS_ADMINISTRATOR, QUALITY_MANAGER})
    @Operation(summary = "What became of the messages to my college's people")
    @APIResponse(responseCode = "200", description = "Counts for the last four weeks that are over, the latest first.")
    public MessageFiguresView readMessageFigures(
            @Parameter(description = "Your college.", example = "90000001") @PathParam("ukprn") String ukprn) {
        return reading.read(ukprn);
    }
}
