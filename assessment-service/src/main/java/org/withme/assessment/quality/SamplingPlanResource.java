package org.withme.assessment.quality;

import static org.withme.platform.identity.Roles.IQA;

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

@Path("/v1/assessment/frameworks/{frameworkId}/versions/{version}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(IQA)
@Tag(name = "Quality assurance")
class SamplingPlanResource {

    private static final String VERSION = "Which version of the framework: 1, 2, and so on.";

    private final PlanningSamples planning;
    private final DrawingSamples drawing;
    private final Preconditions preconditions;

    SamplingPlanResource(PlanningSamples planning, DrawingSamples drawing, Preconditions preconditions) {
        this.planning = planning;
        this.drawing = drawing;
        this.preconditions = preconditions;
    }

    @GET
    @Path("/sampling-plan")
    @Operation(summary = "At how many decisions quality assurance looks")
    @APIResponse(responseCode = "200", description = "The plan that stands.")
    public SamplingPlanView readSamplingPlan(
            @PathParam("frameworkId") UUID id, @Parameter(description = VERSION) @PathParam("version") int version) {
        return planning.read(id, version);
    }

    @PUT
    @Path("/sampling-plan")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Change at how many decisions quality assurance looks")
    @APIResponse(responseCode = "200", description = "The plan as it is now.")
    public SamplingPlanView changeSamplingPlan(
            @PathParam("frameworkId") UUID id,
            @Parameter(description = VERSION) @PathParam("version") int version,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            ChangeSamplingPlan command) {
        return planning.change(id, version, command, preconditions.require(ifMatch));
    }

    @POST
    @Path("/samples")
    @Operation(summary = "Draw a sample of what was decided")
    @APIResponseSchema(value = SampleView.class, responseCode = "201", responseDescription = "It is drawn.")
    @APIResponse(responseCode = "409", description = "nothing-to-sample.")
    public Response drawSample(
            @PathParam("frameworkId") UUID id, @Parameter(description = VERSION) @PathParam("version") int version) {
        SampleView sample = drawing.draw(id, version);
        return Response.created(URI.create("/v1/assessment/samples/" + sample.id()))
                .entity(sample)
                .build();
    }

    @GET
    @Path("/samples")
    @Operation(summary = "The samples of a version")
    @APIResponse(responseCode = "200", description = "A page of samples; next is the cursor of the page after it.")
    public Page<SampleSummary> listSamples(
            @PathParam("frameworkId") UUID id,
            @Parameter(description = VERSION) @PathParam("version") int version,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        return drawing.list(id, version, cursor, limit);
    }
}
