package org.withme.learner.message.choice;

import static org.withme.platform.identity.Roles.ADVISER;
import static org.withme.platform.identity.Roles.ADVOCATE;
import static org.withme.platform.identity.Roles.ALS_LEAD;
import static org.withme.platform.identity.Roles.ASSESSOR;
import static org.withme.platform.identity.Roles.CASE_SUPERVISOR;
import static org.withme.platform.identity.Roles.DSL;
import static org.withme.platform.identity.Roles.EXAMS_OFFICER;
import static org.withme.platform.identity.Roles.IQA;
import static org.withme.platform.identity.Roles.LEARNER;
import static org.withme.platform.identity.Roles.MENTOR;
import static org.withme.platform.identity.Roles.MIS_ADMINISTRATOR;
import static org.withme.platform.identity.Roles.PLATFORM_OPERATOR;
import static org.withme.platform.identity.Roles.QUALITY_MANAGER;
import static org.withme.platform.identity.Roles.SUPPORTER;
import static org.withme.platform.identity.Roles.TUTOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.withme.platform.http.Preconditions;

@Path("/v1/me/message-choices")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Messages")
class MessageChoicesResource {

    private final ReadingChoices reading;
    private final ChoosingMessages choosing;
    private final Preconditions preconditions;

    MessageChoicesResource(ReadingChoices reading, ChoosingMessages choosing, Preconditions preconditions) {
        this.reading = reading;
        this.choosing = choosing;
        this.preconditions = preconditions;
    }

    @GET
    @RolesAllowed({
        LEARNER,
        TUTOR,
        MENTOR,
        ASSESSOR,
        IQA,
        EXAMS_OFFICER,
        ALS_LEAD,
        ADVISER,
        ADVOCATE,
        CASE_SUPERVISOR,
        DSL,
        QUALITY_MANAGER,
        MIS_ADMINISTRATOR,
        SUPPORTER,
        PLATFORM_OPERATOR
    })
    @Operation(summary = "How I hear that something waits")
    @APIResponse(
            responseCode = "200",
            description = "What you chose, or what holds until you do, and the state of each way.")
    public MessageChoicesView readMessageChoices() {
        return reading.read();
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({
        LEARNER,
        TUTOR,
        MENTOR,
        ASSESSOR,
        IQA,
        EXAMS_OFFICER,
        ALS_LEAD,
        ADVISER,
        ADVOCATE,
        CASE_SUPERVISOR,
        DSL,
        QUALITY_MANAGER,
        MIS_ADMINISTRATOR,
        SUPPORTER,
        PLATFORM_OPERATOR
    })
    @Operation(summary = "Choose how I hear that something waits")
    @APIResponse(responseCode = "200", description = "What holds from now on, with its new ETag.")
    public MessageChoicesView chooseMessages(
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, PutMessageChoices choices) {
        return choosing.choose(choices, preconditions.require(ifMatch));
    }
}
