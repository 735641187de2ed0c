package org.withme.learner.message.delivery;

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
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.withme.platform.http.Page;

@Path("/v1/me/messages")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Messages")
class MessagesResource {

    private final ReadingMessages reading;

    MessagesResource(ReadingMessages reading) {
        this.reading = reading;
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
    @Operation(summary = "The messages that were sent to me")
    @APIResponse(
            responseCode = "200",
            description = "A page, the newest first; next is the cursor of the page after it.")
    public Page<MessageView> listMessages(@QueryParam("cursor") String cursor, @QueryParam("limit") Integer limit) {
        return reading.list(cursor, limit);
    }
}
