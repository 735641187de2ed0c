package org.withme.assessment.framework;

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
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.withme.platform.http.Page;
import org.withme.platform.identity.Roles;

@Path("/v1/assessment/frameworks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Frameworks")
class FrameworkResource {

    private static final String EXAMPLE = """
            {"title": "Independent living award", "kind": "LOCAL", "level": "LEVEL_1", "learnAimRef": "60312345"}""";

    private final KeepingFrameworks keeping;

    FrameworkResource(KeepingFrameworks keeping) {
        this.keeping = keeping;
    }

    @GET
    @RolesAllowed({Roles.ASSESSOR, Roles.IQA, Roles.EXAMS_OFFICER})
    @Operation(
            operationId = "listFrameworks",
            summary = "My college's frameworks",
            description = "With their versions, drafts too; the latest framework first.")
    @APIResponse(responseCode = "200", description = "A page of frameworks; next is the cursor of the page after it.")
    public Page<FrameworkView> listFrameworks(@QueryParam("cursor") String cursor, @QueryParam("limit") Integer limit) {
        return keeping.list(cursor, limit);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.ASSESSOR, Roles.IQA})
    @Operation(
            operationId = "defineFramework",
            summary = "Define what is to be assessed",
            description = "It belongs to your college. What is judged, and who decides it, is in its versions."
                    + " Accepts an Idempotency-Key.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = DefineFramework.class),
                            examples = @ExampleObject(name = "local", summary = "A local award", value = EXAMPLE)))
    @APIResponse(
            responseCode = "201",
            description = "It is defined and has no version yet.",
            headers =
                    @Header(
                            name = "Location",
                            description = "The framework.",
                            schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = FrameworkView.class)))
    public Response defineFramework(DefineFramework command) {
        FrameworkView framework = keeping.define(command);
        return Response.created(URI.create("/v1/assessment/frameworks/" + framework.id()))
                .entity(framework)
                .build();
    }

    @GET
    @Path("/{frameworkId}")
    @RolesAllowed({Roles.ASSESSOR, Roles.IQA, Roles.EXAMS_OFFICER})
    @Operation(
            operationId = "readFramework",
            summary = "One of my college's frameworks",
            description = "With its versions, drafts too.")
    @APIResponse(responseCode = "200", description = "The framework.")
    public FrameworkView readFramework(@PathParam("frameworkId") UUID id) {
        return keeping.read(id);
    }
}
