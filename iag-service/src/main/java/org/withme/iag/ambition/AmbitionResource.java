package org.withme.iag.ambition;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
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
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.withme.platform.http.Flag;
import org.withme.platform.http.Page;
import org.withme.platform.http.Preconditions;
import org.withme.platform.identity.Roles;

@Path("/v1/iag/ambitions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Ambitions")
class AmbitionResource {

    private final DeclaringAmbitions declaring;
    private final ReadingAmbitions reading;
    private final Preconditions preconditions;

    AmbitionResource(DeclaringAmbitions declaring, ReadingAmbitions reading, Preconditions preconditions) {
        this.declaring = declaring;
        this.reading = reading;
        this.preconditions = preconditions;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.LEARNER)
    @Operation(
            operationId = "declareAmbition",
            summary = "Say where I want to go",
            description = "In the learner's own words, enrolled or not. Read by the learner, by careers advisers of the"
                    + " college where the learner is, and by an adviser named on the team; by nobody all the time: what"
                    + " cannot wait belongs to a person. Accepts an Idempotency-Key.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = DeclareAmbition.class),
                            examples = {
                                @ExampleObject(
                                        name = "ambition",
                                        summary = "In my own words",
                                        value = "{\"words\": \"I want to repair wind turbines, out at sea.\","
                                                + " \"occupation\": \"52\", \"confidence\": 3, \"first\": true}"),
                                @ExampleObject(
                                        name = "not-yet",
                                        summary = "I don't know yet",
                                        value = "{\"kind\": \"DONT_KNOW_YET\"}")
                            }))
    @APIResponse(
            responseCode = "201",
            description = "Declared.",
            headers =
                    @Header(
                            name = "Location",
                            description = "The ambition.",
                            schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = AmbitionView.class)))
    @APIResponse(responseCode = "404", description = "Your account is no learner's yet.")
    public Response declare(DeclareAmbition command) {
        AmbitionView ambition = declaring.declare(command);
        return Response.created(URI.create("/v1/iag/ambitions/" + ambition.id()))
                .entity(ambition)
                .build();
    }

    @GET
    @RolesAllowed({Roles.LEARNER, Roles.ADVISER})
    @Operation(
            operationId = "listAmbitions",
            summary = "A learner's ambitions",
            description = "In the order in which they were declared; one may be named as first.")
    @APIResponse(responseCode = "200", description = "A page of ambitions; next is the cursor of the page after it.")
    @APIResponse(responseCode = "404", description = "There is no such learner, or they are not yours to see.")
    public Page<AmbitionView> list(
            @Parameter(description = "Whose; a learner may leave it out.") @QueryParam("learnerId") UUID learnerId,
            @Parameter(
                            description = "Whether those that were let go are listed too.",
                            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
                    @QueryParam("letGo")
                    String letGo,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        return reading.list(learnerId, Flag.of("letGo", letGo), cursor, limit);
    }

    @GET
    @Path("/{ambitionId}")
    @RolesAllowed({Roles.LEARNER, Roles.ADVISER})
    @Operation(
            operationId = "readAmbition",
            summary = "One ambition",
            description = "Also when it was let go. The ETag is the If-Match of a revision.")
    @APIResponse(responseCode = "200", description = "The ambition.")
    public AmbitionView read(@PathParam("ambitionId") UUID id) {
        return reading.read(id);
    }

    @PATCH
    @Path("/{ambitionId}")
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @RolesAllowed(Roles.LEARNER)
    @Operation(
            operationId = "reviseAmbition",
            summary = "Say it anew",
            description = "Only the learner. What it said before is kept as a revision. A proposed one becomes the"
                    + " learner's own with this, even if nothing in it changes.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ReviseAmbition.class),
                            examples =
                                    @ExampleObject(
                                            name = "revision",
                                            summary = "Other words, and more sure",
                                            value = "{\"words\": \"I want to lead a team that repairs wind turbines.\","
                                                    + " \"confidence\": 4}")))
    @APIResponse(responseCode = "200", description = "The ambition as it is now, with its new ETag.")
    @APIResponse(responseCode = "409", description = "ambition-let-go.")
    @APIResponse(responseCode = "412", description = "It was changed since you read it.")
    @APIResponse(responseCode = "428", description = "If-Match is missing.")
    public AmbitionView revise(
            @PathParam("ambitionId") UUID id,
            @Parameter(description = "The ETag of the ambition that you read.", required = true)
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    String ifMatch,
            ReviseAmbition change) {
        return declaring.revise(id, change, preconditions.require(ifMatch));
    }

    @POST
    @Path("/{ambitionId}/let-go")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.LEARNER)
    @Operation(
            operationId = "letAmbitionGo",
            summary = "Let it go",
            description = "With what the learner takes from it, if they want to say. It stays readable."
                    + " Accepts an Idempotency-Key.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = LetGo.class),
                            examples =
                                    @ExampleObject(
                                            name = "reflection",
                                            summary = "With a reflection",
                                            value = "{\"reflection\": \"I like repairing, but not the sea.\"}")))
    @APIResponse(responseCode = "200", description = "It is let go.")
    @APIResponse(responseCode = "409", description = "ambition-let-go.")
    public AmbitionView letGo(@PathParam("ambitionId") UUID id, LetGo command) {
        return declaring.letGo(id, command);
    }

    @GET
    @Path("/{ambitionId}/revisions")
    @RolesAllowed({Roles.LEARNER, Roles.ADVISER})
    @Operation(
            operationId = "listAmbitionRevisions",
            summary = "What it said before",
            description = "Every revision, the latest first.")
    @APIResponse(responseCode = "200", description = "A page of revisions; next is the cursor of the page after it.")
    public Page<AmbitionRevisionView> revisions(
            @PathParam("ambitionId") UUID id, @QueryParam("cursor") String cursor, @QueryParam("limit") Integer limit) {
        return reading.revisions(id, cursor, limit);
    }
}
