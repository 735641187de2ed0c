package org.withme.iag.ambition;

import static org.withme.platform.identity.Roles.ADVISER;
import static org.withme.platform.identity.Roles.LEARNER;
import static org.withme.platform.identity.Roles.MENTOR;

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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.withme.platform.http.Flag;
import org.withme.platform.http.Page;
import org.withme.platform.http.Preconditions;

@Path("/v1/iag/ambitions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Ambitions")
class AmbitionResource {

    private final DeclaringAmbitions declaring;
    private final AnsweringSaidAmbitions answering;
    private final ReadingAmbitions reading;
    private final Preconditions preconditions;

    AmbitionResource(
            DeclaringAmbitions declaring,
            AnsweringSaidAmbitions answering,
            ReadingAmbitions reading,
            Preconditions preconditions) {
        this.declaring = declaring;
        this.answering = answering;
        this.reading = reading;
        this.preconditions = preconditions;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({LEARNER, ADVISER, MENTOR})
    @Operation(summary = "Say where I want to go, or enter where a learner said they want to go")
    @APIResponseSchema(value = AmbitionView.class, responseCode = "201", responseDescription = "Declared.")
    @APIResponse(
            responseCode = "404",
            description =
                    "Your account is no learner's yet; or there is no such learner, or they are not yours to see.")
    public Response declareAmbition(DeclareAmbition command) {
        AmbitionView ambition = declaring.declare(command);
        return Response.created(URI.create("/v1/iag/ambitions/" + ambition.id()))
                .entity(ambition)
                .build();
    }

    @GET
    @RolesAllowed({LEARNER, ADVISER, MENTOR})
    @Operation(summary = "A learner's ambitions")
    @APIResponse(responseCode = "200", description = "A page of ambitions; next is the cursor of the page after it.")
    @APIResponse(responseCode = "404", description = "There is no such learner, or they are not yours to see.")
    public Page<AmbitionView> listAmbitions(
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
    @RolesAllowed({LEARNER, ADVISER, MENTOR})
    @Operation(summary = "One ambition")
    @APIResponse(responseCode = "200", description = "The ambition.")
    public AmbitionView readAmbition(@PathParam("ambitionId") UUID id) {
        return reading.read(id);
    }

    @PATCH
    @Path("/{ambitionId}")
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @RolesAllowed(LEARNER)
    @Operation(summary = "Revise my ambition")
    @APIResponse(responseCode = "200", description = "The ambition as it is now, with its new ETag.")
    @APIResponse(responseCode = "409", description = "ambition-let-go.")
    public AmbitionView reviseAmbition(
            @PathParam("ambitionId") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            ReviseAmbition change) {
        return declaring.revise(id, change, preconditions.require(ifMatch));
    }

    @POST
    @Path("/{ambitionId}/let-go")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(LEARNER)
    @Operation(summary = "Let my ambition go")
    @APIResponse(responseCode = "200", description = "It is let go.")
    @APIResponse(responseCode = "409", description = "ambition-let-go.")
    public AmbitionView letAmbitionGo(@PathParam("ambitionId") UUID id, LetGo command) {
        return declaring.letGo(id, command);
    }

    @POST
    @Path("/{ambitionId}/make-own")
    @RolesAllowed(LEARNER)
    @Operation(summary = "Make an ambition that was entered for me my own")
    @APIResponse(responseCode = "200", description = "It is yours.")
    @APIResponse(responseCode = "409", description = "not-said or said-struck-out.")
    public AmbitionView makeAmbitionOwn(@PathParam("ambitionId") UUID id) {
        return answering.makeOwn(id);
    }

    @POST
    @Path("/{ambitionId}/strike-out")
    @RolesAllowed(LEARNER)
    @Operation(summary = "Strike out an ambition that was entered for me")
    @APIResponse(responseCode = "200", description = "Nobody else sees that it ever was.")
    @APIResponse(responseCode = "409", description = "not-said or said-is-your-own.")
    public AmbitionView strikeAmbitionOut(@PathParam("ambitionId") UUID id) {
        return answering.strikeOut(id);
    }

    @GET
    @Path("/{ambitionId}/revisions")
    @RolesAllowed({LEARNER, ADVISER, MENTOR})
    @Operation(summary = "Earlier wordings of an ambition")
    public Page<AmbitionRevisionView> listAmbitionRevisions(
            @PathParam("ambitionId") UUID id, @QueryParam("cursor") String cursor, @QueryParam("limit") Integer limit) {
        return reading.revisions(id, cursor, limit);
    }
}
