package org.withme.learner.people.group;

import static org.withme.platform.identity.Roles.PLATFORM_OPERATOR;

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

/** Groups of nobody's college: for those who learn at home, or between colleges (P38). */
@Path("/v1/communities")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Groups")
class CommunitiesResource {

    private final ReadingGroups reading;
    private final MakingGroups making;
    private final KeepingMadeGroups keeping;

    CommunitiesResource(ReadingGroups reading, MakingGroups making, KeepingMadeGroups keeping) {
        this.reading = reading;
        this.making = making;
        this.keeping = keeping;
    }

    @GET
    @RolesAllowed(PLATFORM_OPERATOR)
    @Operation(summary = "The groups of nobody's college")
    @APIResponse(
            responseCode = "200",
            description = "A page of groups by name; next is the cursor of the page after it.")
    public Page<GroupView> listCommunities(@QueryParam("cursor") String cursor, @QueryParam("limit") Integer limit) {
        return reading.listCommunities(cursor, limit);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(PLATFORM_OPERATOR)
    @Operation(summary = "Make a group of nobody's college")
    @APIResponseSchema(value = GroupView.class, responseCode = "201", responseDescription = "The group is there.")
    public Response makeCommunity(MakeGroup command) {
        GroupView group = making.make(null, command);
        return Response.created(URI.create("/v1/communities/" + group.id()))
                .entity(group)
                .build();
    }

    @GET
    @Path("/{groupId}")
    @RolesAllowed(PLATFORM_OPERATOR)
    @Operation(summary = "A group of nobody's college")
    @APIResponse(responseCode = "200", description = "The group, with its staff.")
    public GroupView readCommunity(@PathParam("groupId") UUID groupId) {
        return reading.readCommunity(groupId);
    }

    @POST
    @Path("/{groupId}/change")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(PLATFORM_OPERATOR)
    @Operation(summary = "Change who is in a group of nobody's college")
    @APIResponse(responseCode = "200", description = "The group as it is now.")
    public GroupView changeCommunity(@PathParam("groupId") UUID groupId, ChangeGroup command) {
        return making.change(null, groupId, command);
    }

    @POST
    @Path("/{groupId}/end")
    @RolesAllowed(PLATFORM_OPERATOR)
    @Operation(summary = "End a group of nobody's college")
    @APIResponse(responseCode = "204", description = "It is over, and nobody is in it any more.")
    public void endCommunity(@PathParam("groupId") UUID groupId) {
        keeping.end(null, groupId);
    }
}
