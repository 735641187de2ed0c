package org.withme.learner.people.team;

import static org.withme.platform.identity.Roles.ADVISER;
import static org.withme.platform.identity.Roles.ADVOCATE;
import static org.withme.platform.identity.Roles.ASSESSOR;
import static org.withme.platform.identity.Roles.LEARNER;
import static org.withme.platform.identity.Roles.MENTOR;
import static org.withme.platform.identity.Roles.MIS_ADMINISTRATOR;
import static org.withme.platform.identity.Roles.MIS_CLIENT;
import static org.withme.platform.identity.Roles.TUTOR;

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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.withme.platform.http.Flag;
import org.withme.platform.http.Page;

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
    @RolesAllowed({LEARNER, TUTOR, MENTOR, ASSESSOR, ADVISER, ADVOCATE, MIS_ADMINISTRATOR, MIS_CLIENT})
    @Operation(summary = "The people beside a learner")
    @APIResponse(responseCode = "200", description = "A page of team members; next is the cursor of the page after it.")
    public Page<TeamMemberView> listTeam(
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
    @RolesAllowed({TUTOR, MIS_ADMINISTRATOR, MIS_CLIENT})
    @Operation(summary = "Name somebody to be beside a learner")
    @APIResponseSchema(
            value = TeamMemberView.class,
            responseCode = "201",
            responseDescription = "The person is on the team.")
    @APIResponse(responseCode = "409", description = "already-on-team.")
    public Response nameTeamMember(@PathParam("learnerId") UUID id, NameTeamMember command) {
        TeamMemberView member = naming.name(id, command);
        return Response.created(URI.create("/v1/learners/" + id + "/team/" + member.id()))
                .entity(member)
                .build();
    }

    @GET
    @Path("/{relationshipId}")
    @RolesAllowed({LEARNER, TUTOR, MENTOR, ASSESSOR, ADVISER, ADVOCATE, MIS_ADMINISTRATOR, MIS_CLIENT})
    @Operation(summary = "One of the people beside a learner")
    @APIResponse(responseCode = "200", description = "The team member.")
    public TeamMemberView readTeamMember(
            @PathParam("learnerId") UUID id, @PathParam("relationshipId") UUID relationshipId) {
        return reading.read(id, relationshipId);
    }

    @POST
    @Path("/{relationshipId}/end")
    @RolesAllowed({TUTOR, MIS_ADMINISTRATOR, MIS_CLIENT})
    @Operation(summary = "End somebody's place on the team")
    @APIResponse(responseCode = "200", description = "The place is over.")
    public TeamMemberView endRelationship(
            @PathParam("learnerId") UUID id, @PathParam("relationshipId") UUID relationshipId) {
        return keeping.end(id, relationshipId);
    }
}
