package org.withme.assessment.framework;

import static org.withme.platform.identity.Roles.ASSESSOR;
import static org.withme.platform.identity.Roles.EXAMS_OFFICER;
import static org.withme.platform.identity.Roles.IQA;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
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
import org.withme.platform.http.Preconditions;

@Path("/v1/assessment/frameworks/{frameworkId}/versions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Frameworks")
class VersionResource {

    private static final String VERSION = "Which version of the framework: 1, 2, and so on.";

    private final DraftingVersions drafting;
    private final ReadingOwnershipMaps maps;
    private final Preconditions preconditions;

    VersionResource(DraftingVersions drafting, ReadingOwnershipMaps maps, Preconditions preconditions) {
        this.drafting = drafting;
        this.maps = maps;
        this.preconditions = preconditions;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({ASSESSOR, IQA})
    @Operation(summary = "Begin the next version of a framework")
    @APIResponseSchema(value = VersionView.class, responseCode = "201", responseDescription = "The draft.")
    @APIResponse(responseCode = "409", description = "draft-exists.")
    public Response draftFrameworkVersion(@PathParam("frameworkId") UUID id, DraftVersion draft) {
        VersionView version = drafting.draft(id, draft);
        return Response.created(URI.create("/v1/assessment/frameworks/" + id + "/versions/" + version.version()))
                .entity(version)
                .build();
    }

    @GET
    @Path("/{version}")
    @RolesAllowed({ASSESSOR, IQA, EXAMS_OFFICER})
    @Operation(summary = "A version of one of my college's frameworks")
    @APIResponse(responseCode = "200", description = "The version.")
    public VersionView readFrameworkVersion(
            @PathParam("frameworkId") UUID id, @Parameter(description = VERSION) @PathParam("version") int version) {
        return drafting.read(id, version);
    }

    @PUT
    @Path("/{version}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({ASSESSOR, IQA})
    @Operation(summary = "Change a draft")
    @APIResponse(responseCode = "200", description = "The draft as it is now.")
    @APIResponse(responseCode = "409", description = "version-published.")
    public VersionView replaceFrameworkDraft(
            @PathParam("frameworkId") UUID id,
            @Parameter(description = VERSION) @PathParam("version") int version,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            DraftVersion draft) {
        return drafting.replace(id, version, draft, preconditions.require(ifMatch));
    }

    @POST
    @Path("/{version}/publish")
    @RolesAllowed({ASSESSOR, IQA})
    @Operation(summary = "Publish a version")
    @APIResponse(responseCode = "200", description = "It is published.")
    @APIResponse(responseCode = "409", description = "version-published.")
    @APIResponse(responseCode = "422", description = "errors[] names everything that is in the way.")
    public VersionView publishFrameworkVersion(
            @PathParam("frameworkId") UUID id,
            @Parameter(description = VERSION) @PathParam("version") int version,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return drafting.publish(id, version, preconditions.require(ifMatch));
    }

    @GET
    @Path("/{version}/ownership-map")
    @PermitAll
    @Operation(summary = "Who decides what, and how to challenge it")
    @APIResponse(responseCode = "200", description = "The ownership map.")
    public OwnershipMapView readOwnershipMap(
            @PathParam("frameworkId") UUID id, @Parameter(description = VERSION) @PathParam("version") int version) {
        return maps.read(id, version);
    }
}
