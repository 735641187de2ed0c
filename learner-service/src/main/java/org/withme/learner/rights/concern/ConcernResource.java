package org.withme.learner.rights.concern;

import static org.withme.platform.identity.Roles.ADVISER;
import static org.withme.platform.identity.Roles.ADVOCATE;
import static org.withme.platform.identity.Roles.ALS_LEAD;
import static org.withme.platform.identity.Roles.ASSESSOR;
import static org.withme.platform.identity.Roles.CASE_SUPERVISOR;
import static org.withme.platform.identity.Roles.DSL;
import static org.withme.platform.identity.Roles.EXAMS_OFFICER;
import static org.withme.platform.identity.Roles.IQA;
import static org.withme.platform.identity.Roles.MENTOR;
import static org.withme.platform.identity.Roles.MIS_ADMINISTRATOR;
import static org.withme.platform.identity.Roles.QUALITY_MANAGER;
import static org.withme.platform.identity.Roles.TUTOR;

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
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/learners/{learnerId}/concerns")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
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
    MIS_ADMINISTRATOR
})
@Tag(name = "Safeguarding")
class ConcernResource {

    private final PassingConcerns passing;

    ConcernResource(PassingConcerns passing) {
        this.passing = passing;
    }

    @GET
    @Path("/route")
    @Operation(summary = "How to pass a concern about a learner on")
    @APIResponse(responseCode = "200", description = "The way to the designated safeguarding lead.")
    public SafeguardingView readConcernRoute(@PathParam("learnerId") UUID id) {
        return passing.route(id);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Pass a concern about a learner on",
            extensions = @Extension(name = "x-without-location", value = "true"))
    @APIResponseSchema(
            value = ReceiptView.class,
            responseCode = "201",
            responseDescription = "The receipt, and where to tell it. Never cached.")
    public Response passConcern(@PathParam("learnerId") UUID id, PassConcern command) {
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(passing.pass(id, command))
                .build();
    }
}
