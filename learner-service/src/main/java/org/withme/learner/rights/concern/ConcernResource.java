package org.withme.learner.rights.concern;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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

@Path("/v1/learners/{learnerId}/concerns")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
    Roles.TUTOR,
    Roles.MENTOR,
    Roles.ASSESSOR,
    Roles.IQA,
    Roles.EXAMS_OFFICER,
    Roles.ALS_LEAD,
    Roles.ADVISER,
    Roles.ADVOCATE,
    Roles.CASE_SUPERVISOR,
    Roles.DSL,
    Roles.QUALITY_MANAGER,
    Roles.MIS_ADMINISTRATOR
})
@Tag(name = "Safeguarding")
class ConcernResource {

    private final PassingConcerns passing;

    ConcernResource(PassingConcerns passing) {
        this.passing = passing;
    }

    @GET
    @Path("/route")
    @Operation(
            operationId = "readConcernRoute",
            summary = "How to pass a concern about a learner on",
            description = "Your college's own way. Nobody is told that you looked.")
    @APIResponse(responseCode = "200", description = "The way to the designated safeguarding lead.")
    public SafeguardingView route(@PathParam("learnerId") UUID id) {
        return passing.route(id);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "passConcern",
            summary = "Pass a concern about a learner on",
            description =
                    "Answers with your college's own way; tell it there. Only that you did, when and by which way is"
                            + " kept, restricted: neither the learner nor any colleague reads it here. Text is refused.")
    @APIResponse(
            responseCode = "201",
            description = "The receipt, and where to tell it. Never cached.",
            content = @Content(schema = @Schema(implementation = ReceiptView.class)))
    public Response pass(@PathParam("learnerId") UUID id, PassConcern command) {
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(passing.pass(id, command))
                .build();
    }
}
