package org.withme.learner.people.attendance;

import static org.withme.platform.identity.Roles.CASE_SUPERVISOR;
import static org.withme.platform.identity.Roles.MENTOR;
import static org.withme.platform.identity.Roles.TUTOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/learners/{learnerId}/gone-quiet/answer")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Attendance")
class GoneQuietResource {

    private final AnsweringPrompts answering;

    GoneQuietResource(AnsweringPrompts answering) {
        this.answering = answering;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({MENTOR, TUTOR, CASE_SUPERVISOR})
    @Operation(summary = "Say what came of it that a learner went quiet")
    @APIResponse(responseCode = "200", description = "What came of it. The same answer again changes nothing.")
    @APIResponse(responseCode = "409", description = "It is over, or with the case supervisor.")
    public GoneQuietAnsweredView answerGoneQuiet(@PathParam("learnerId") UUID learnerId, AnswerGoneQuiet command) {
        return answering.answer(learnerId, command);
    }
}
