package org.withme.learner.people.team;

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
import org.withme.platform.identity.Roles;

@Path("/v1/learners/{learnerId}/team")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Team")
class TeamResource {

    private final ReadingTeams reading;
    private final NamingTeamMembers naming;
    private final KeepingTeams keeping;

    TeamResource(ReadingTeams reading, NamingTeamMembers naming, KeepingTeams keeping) {
        this.reading = reading;
        this.naming = naming;
        this.keeping = keeping;
    }

    @GET
    @RolesAllowed({
        Roles.LEARNER,
        Roles.TUTOR,
        Roles.MENTOR,
        Roles.ASSESSOR,
        Roles.ADVISER,
        Roles.ADVOCATE,
        Roles.MIS_ADMINISTRATOR,
        Roles.MIS_CLIENT
    })
    @Operation(
            operationId = "listTeam",
            summary = "The people beside a learner",
            description = "The learner sees everybody, a college its own people. In the order in which they joined.")
    @APIResponse(responseCode = "200", description = "A page of team members; next is the cursor of the page after it.")
    public Page<TeamMemberView> list(
            @PathParam("learnerId") UUID id,
            @Parameter(
                            description = "Whether those whose place is over are listed too.",
                            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
                    @QueryParam("ended")
                    String ended,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        return reading.list(id, Flag.of("ended", ended), cursor, limit);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.TUTOR, Roles.MIS_ADMINISTRATOR, Roles.MIS_CLIENT})
    @Operation(
            operationId = "nameTeamMember",
            summary = "Name somebody to be beside a learner",
            description = "The person is staff of your college in that role. The learner sees who it is."
                    + " Accepts an Idempotency-Key.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = NameTeamMember.class),
                            examples =
                                    @ExampleObject(
                                            name = "mentor",
                                            summary = "A mentor, by username",
                                            value = "{\"username\": \"mentor\", \"role\": \"mentor\"}")))
    @APIResponse(
            responseCode = "201",
            description = "The person is on the team.",
            headers =
                    @Header(
                            name = "Location",
                            description = "The place on the team.",
                            schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = TeamMemberView.class)))
    @APIResponse(responseCode = "409", description = "already-on-team.")
    public Response name(@PathParam("learnerId") UUID id, NameTeamMember command) {
        TeamMemberView member = naming.name(id, command);
        return Response.created(URI.create("/v1/learners/" + id + "/team/" + member.id()))
                .entity(member)
                .build();
    }

    @GET
    @Path("/{relationshipId}")
    @RolesAllowed({
        Roles.LEARNER,
        Roles.TUTOR,
        Roles.MENTOR,
        Roles.ASSESSOR,
        Roles.ADVISER,
        Roles.ADVOCATE,
        Roles.MIS_ADMINISTRATOR,
        Roles.MIS_CLIENT
    })
    @Operation(
            operationId = "readTeamMember",
            summary = "One of the people beside a learner",
            description = "Also when their place is over.")
    @APIResponse(responseCode = "200", description = "The team member.")
    public TeamMemberView read(@PathParam("learnerId") UUID id, @PathParam("relationshipId") UUID relationshipId) {
        return reading.read(id, relationshipId);
    }

    @POST
    @Path("/{relationshipId}/end")
    @RolesAllowed({Roles.TUTOR, Roles.MIS_ADMINISTRATOR, Roles.MIS_CLIENT})
    @Operation(
            operationId = "endRelationship",
            summary = "End somebody's place on the team",
            description = "What it opened is closed within a second. Safe to repeat; needs no If-Match and no body.")
    @APIResponse(responseCode = "200", description = "The place is over.")
    public TeamMemberView end(@PathParam("learnerId") UUID id, @PathParam("relationshipId") UUID relationshipId) {
        return keeping.end(id, relationshipId);
    }
}
