package org.withme.learner.learning.goaltemplate;

import static org.withme.platform.identity.Roles.MENTOR;
import static org.withme.platform.identity.Roles.TUTOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.withme.platform.http.Page;
import org.withme.platform.http.Preconditions;

@Path("/v1/colleges/{ukprn}/goal-templates")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Plans")
class GoalTemplatesResource {

    private static final String COLLEGE = "Your college.";

    private final KeepingTemplates keeping;
    private final Preconditions preconditions;

    GoalTemplatesResource(KeepingTemplates keeping, Preconditions preconditions) {
        this.keeping = keeping;
        this.preconditions = preconditions;
    }

    @GET
    @RolesAllowed({MENTOR, TUTOR})
    @Operation(summary = "The goals that my college proposes often")
    @APIResponse(responseCode = "200", description = "A page of templates, the earliest first.")
    public Page<GoalTemplateView> listGoalTemplates(
            @Parameter(description = COLLEGE, example = "90000001") @PathParam("ukprn") String ukprn,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        return keeping.list(ukprn, cursor, limit);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({MENTOR, TUTOR})
    @Operation(summary = "Make a template of a goal")
    @APIResponseSchema(
            value = GoalTemplateView.class,
            responseCode = "201",
            responseDescription = "Everybody at your college may copy it.")
    public Response makeGoalTemplate(
            @Parameter(description = COLLEGE, example = "90000001") @PathParam("ukprn") String ukprn,
            WriteGoalTemplate command) {
        GoalTemplateView template = keeping.make(ukprn, command);
        return Response.created(URI.create("/v1/colleges/" + ukprn + "/goal-templates/" + template.id()))
                .entity(template)
                .build();
    }

    @GET
    @Path("/{templateId}")
    @RolesAllowed({MENTOR, TUTOR})
    @Operation(summary = "One template")
    @APIResponse(responseCode = "200", description = "The template.")
    public GoalTemplateView readGoalTemplate(
            @Parameter(description = COLLEGE, example = "90000001") @PathParam("ukprn") String ukprn,
            @PathParam("templateId") UUID templateId) {
        return keeping.read(ukprn, templateId);
    }

    @PUT
    @Path("/{templateId}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({MENTOR, TUTOR})
    @Operation(summary = "Change a template")
    @APIResponse(responseCode = "200", description = "The template; what was copied of it stays as it is.")
    public GoalTemplateView changeGoalTemplate(
            @Parameter(description = COLLEGE, example = "90000001") @PathParam("ukprn") String ukprn,
            @PathParam("templateId") UUID templateId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            WriteGoalTemplate command) {
        return keeping.change(ukprn, templateId, command, preconditions.require(ifMatch));
    }

    @POST
    @Path("/{templateId}/end")
    @RolesAllowed({MENTOR, TUTOR})
    @Operation(summary = "Use a template no more")
    @APIResponse(responseCode = "204", description = "It is not listed any more; what was copied of it stays as it is.")
    public void endGoalTemplate(
            @Parameter(description = COLLEGE, example = "90000001") @PathParam("ukprn") String ukprn,
            @PathParam("templateId") UUID templateId) {
        keeping.end(ukprn, templateId);
    }
}
