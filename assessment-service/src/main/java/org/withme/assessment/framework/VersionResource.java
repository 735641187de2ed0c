package org.withme.assessment.framework;

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
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.withme.platform.http.Preconditions;
import org.withme.platform.identity.Roles;

@Path("/v1/assessment/frameworks/{frameworkId}/versions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Frameworks")
class VersionResource {

    private static final String VERSION = "Which version of the framework: 1, 2, and so on.";

    private static final String EXAMPLE = """
            {"units": [{"title": "Cooking for others", "criteria": [
              {"statement": "Plans a week of meals within a budget", "type": "FORMATIVE",
               "ownership": "CO_OWNED", "decisionRule": "NEGOTIATED",
               "scale": {"values": ["Not yet", "Pass", "Merit"]},
               "evidence": {"forms": ["FILE", "TEXT"], "words": "A plan of your own."}}]}]}""";

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
    @RolesAllowed({Roles.ASSESSOR, Roles.IQA})
    @Operation(
            operationId = "draftFrameworkVersion",
            summary = "Begin the next version of a framework",
            description = "A draft, which can be changed until it is published; a framework has one at a time."
                    + " Accepts an Idempotency-Key.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = DraftVersion.class),
                            examples =
                                    @ExampleObject(
                                            name = "negotiated",
                                            summary = "One negotiated criterion",
                                            value = EXAMPLE)))
    @APIResponse(
            responseCode = "201",
            description = "The draft.",
            headers =
                    @Header(
                            name = "Location",
                            description = "The version.",
                            schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = VersionView.class)))
    @APIResponse(responseCode = "409", description = "draft-exists.")
    public Response draftFrameworkVersion(@PathParam("frameworkId") UUID id, DraftVersion draft) {
        VersionView version = drafting.draft(id, draft);
        return Response.created(URI.create("/v1/assessment/frameworks/" + id + "/versions/" + version.version()))
                .entity(version)
                .build();
    }

    @GET
    @Path("/{version}")
    @RolesAllowed({Roles.ASSESSOR, Roles.IQA, Roles.EXAMS_OFFICER})
    @Operation(
            operationId = "readFrameworkVersion",
            summary = "A version of one of my college's frameworks",
            description = "Also a draft, with what the portability guard says of it.")
    @APIResponse(responseCode = "200", description = "The version.")
    public VersionView readFrameworkVersion(
            @PathParam("frameworkId") UUID id, @Parameter(description = VERSION) @PathParam("version") int version) {
        return drafting.read(id, version);
    }

    @PUT
    @Path("/{version}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.ASSESSOR, Roles.IQA})
    @Operation(
            operationId = "replaceFrameworkDraft",
            summary = "Change a draft",
            description = "The draft is replaced as a whole; its criteria get new ids.")
    @APIResponse(responseCode = "200", description = "The draft as it is now.")
    @APIResponse(responseCode = "409", description = "version-published.")
    @APIResponse(responseCode = "412", description = "It was changed since you read it.")
    @APIResponse(responseCode = "428", description = "If-Match is missing.")
    public VersionView replaceFrameworkDraft(
            @PathParam("frameworkId") UUID id,
            @Parameter(description = VERSION) @PathParam("version") int version,
            @Parameter(description = "The ETag of the version that you read.", required = true)
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    String ifMatch,
            DraftVersion draft) {
        return drafting.replace(id, version, draft, preconditions.require(ifMatch));
    }

    @POST
    @Path("/{version}/publish")
    @RolesAllowed({Roles.ASSESSOR, Roles.IQA})
    @Operation(
            operationId = "publishFrameworkVersion",
            summary = "Publish a version",
            description =
                    "From then on it never changes, and its ownership map is public. Refused, with everything that"
                            + " is in the way, while an ownership does not go with its decision rule or the framework's kind, or"
                            + " the certified weight does not add up to 100. Needs no body.")
    @APIResponse(responseCode = "200", description = "It is published.")
    @APIResponse(responseCode = "409", description = "version-published.")
    @APIResponse(responseCode = "412", description = "It was changed since you read it.")
    @APIResponse(responseCode = "422", description = "errors[] names everything that is in the way.")
    @APIResponse(responseCode = "428", description = "If-Match is missing.")
    public VersionView publishFrameworkVersion(
            @PathParam("frameworkId") UUID id,
            @Parameter(description = VERSION) @PathParam("version") int version,
            @Parameter(description = "The ETag of the version that you read.", required = true)
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    String ifMatch) {
        return drafting.publish(id, version, preconditions.require(ifMatch));
    }

    @GET
    @Path("/{version}/ownership-map")
    @PermitAll
    @Operation(
            operationId = "readOwnershipMap",
            summary = "Who decides what, and how to challenge it",
            description = "Of a published version, for everyone, without a token.")
    @APIResponse(responseCode = "200", description = "The ownership map.")
    public OwnershipMapView readOwnershipMap(
            @PathParam("frameworkId") UUID id, @Parameter(description = VERSION) @PathParam("version") int version) {
        return maps.read(id, version);
    }
}
