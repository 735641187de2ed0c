package org.withme.learner.people.group;

import static org.withme.platform.identity.Roles.ADVISER;
import static org.withme.platform.identity.Roles.ADVOCATE;
import static org.withme.platform.identity.Roles.ASSESSOR;
import static org.withme.platform.identity.Roles.LEARNER;
import static org.withme.platform.identity.Roles.MENTOR;
import static org.withme.platform.identity.Roles.TUTOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.withme.platform.http.Page;

@Path("/v1/me/groups")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Groups")
class OwnGroupsResource {

    private final ReadingGroups reading;
    private final KeepingMadeGroups keeping;

    OwnGroupsResource(ReadingGroups reading, KeepingMadeGroups keeping) {
        this.reading = reading;
        this.keeping = keeping;
    }

    @GET
    @RolesAllowed({LEARNER, TUTOR, MENTOR, ASSESSOR, ADVISER, ADVOCATE})
    @Operation(summary = "The groups that you are in")
    @APIResponse(
            responseCode = "200",
            description = "A page of groups by name; next is the cursor of the page after it.")
    public Page<GroupView> listOwnGroups(@QueryParam("cursor") String cursor, @QueryParam("limit") Integer limit) {
        return reading.listOwn(cursor, limit);
    }

    @POST
    @Path("/{groupId}/leave")
    @RolesAllowed(LEARNER)
    @Operation(summary = "Leave a group")
    @APIResponse(responseCode = "204", description = "You are not in it any more.")
    @APIResponse(responseCode = "409", description = "group-not-to-be-left.")
    public void leaveGroup(@PathParam("groupId") UUID groupId) {
        keeping.leave(groupId);
    }
}
