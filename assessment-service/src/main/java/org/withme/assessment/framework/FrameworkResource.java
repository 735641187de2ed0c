package org.withme.assessment.framework;

import static org.withme.platform.identity.Roles.ASSESSOR;
import static org.withme.platform.identity.Roles.EXAMS_OFFICER;
import static org.withme.platform.identity.Roles.IQA;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.withme.platform.http.Page;

@Path("/v1/assessment/frameworks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Frameworks")
class FrameworkResource {

    private final KeepingFrameworks keeping;

    FrameworkResource(KeepingFrameworks keeping) {
        this.keeping = keeping;
    }

    @GET
    @RolesAllowed({ASSESSOR, IQA, EXAMS_OFFICER})
    @Operation(summary = "My college's frameworks")
    public Page<FrameworkView> listFrameworks(@QueryParam("cursor") String cursor, @QueryParam("limit") Integer limit) {
        return keeping.list(cursor, limit);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({ASSESSOR, IQA})
    @Operation(summary = "Define what is to be assessed")
    @APIResponseSchema(
            value = FrameworkView.class,
            responseCode = "201",
            responseDescription = "It is defined and has no version yet.")
    public Response defineFramework(DefineFramework command) {
        FrameworkView framework = keeping.define(command);
        return Response.created(URI.create("/v1/assessment/frameworks/" + framework.id()))
                .entity(framework)
                .build();
    }

    @GET
    @Path("/{frameworkId}")
    @RolesAllowed({ASSESSOR, IQA, EXAMS_OFFICER})
    @Operation(summary = "One of my college's frameworks")
    @APIResponse(responseCode = "200", description = "The framework.")
    public FrameworkView readFramework(@PathParam("frameworkId") UUID id) {
        return keeping.read(id);
    }
}
