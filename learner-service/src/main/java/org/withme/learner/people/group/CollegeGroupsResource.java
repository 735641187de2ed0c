package org.withme.learner.people.group;

import static org.withme.platform.identity.Roles.ADVISER;
import static org.withme.platform.identity.Roles.ASSESSOR;
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

@Path("/v1/colleges/{ukprn}/groups")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Groups")
class CollegeGroupsResource {

    private final ReadingGroups reading;
    private final MakingGroups making;
    private final KeepingMadeGroups keeping;

    CollegeGroupsResource(ReadingGroups reading, MakingGroups making, KeepingMadeGroups keeping) {
        this.reading = reading;
        this.making = making;
        this.keeping = keeping;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({TUTOR, MENTOR, MIS_ADMINISTRATOR})
    @Operation(summary = "Make a group of your college")
    @APIResponseSchema(value = GroupView.class, responseCode = "201", responseDescription = "The group is there.")
    public Response makeGroup(
            @Parameter(description = "Your college.", example = "90000001") @PathParam("ukprn") String ukprn,
            MakeGroup command) {
        GroupView group = making.make(ukprn, command);
        return Response.created(URI.create("/v1/colleges/" + ukprn + "/groups/" + group.id()))
                .entity(group)
                .build();
    }

    @POST
    @Path("/{groupId}/change")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({TUTOR, MENTOR, MIS_ADMINISTRATOR})
    @Operation(summary = "Change who is in a group that was made here")
    @APIResponse(responseCode = "200", description = "The group as it is now.")
    @APIResponse(responseCode = "409", description = "group-stated-by-mis.")
    public GroupView changeGroup(
            @Parameter(description = "Your college.", example = "90000001") @PathParam("ukprn") String ukprn,
            @PathParam("groupId") UUID groupId,
            ChangeGroup command) {
        return making.change(ukprn, groupId, command);
    }

    @POST
    @Path("/{groupId}/end")
    @RolesAllowed({TUTOR, MENTOR, MIS_ADMINISTRATOR})
    @Operation(summary = "End a group that was made here")
    @APIResponse(responseCode = "204", description = "It is over, and nobody is in it any more.")
    @APIResponse(responseCode = "409", description = "group-stated-by-mis.")
    public void endGroup(
            @Parameter(description = "Your college.", example = "90000001") @PathParam("ukprn") String ukprn,
            @PathParam("groupId") UUID groupId) {
        keeping.end(ukprn, groupId);
    }

    @GET
    @RolesAllowed({TUTOR, MENTOR, ASSESSOR, ADVISER, MIS_ADMINISTRATOR, MIS_CLIENT})
    @Operation(summary = "The groups of your college")
    @APIResponse(
            responseCode = "200",
            description = "A page of groups by reference; next is the cursor of the page after it.")
    @APIResponse(responseCode = "404", description = "It is not your college.")
    public Page<GroupView> listGroups(
            @Parameter(description = "Your college.", example = "90000001") @PathParam("ukprn") String ukprn,
            @Parameter(
                            description = "true: those that you are in.",
                            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
                    @QueryParam("mine")
                    String mine,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        return reading.list(ukprn, Flag.of("mine", mine), cursor, limit);
    }

    @GET
    @Path("/{groupId}")
    @RolesAllowed({TUTOR, MENTOR, ASSESSOR, ADVISER, MIS_ADMINISTRATOR, MIS_CLIENT})
    @Operation(summary = "A group of your college")
    @APIResponse(responseCode = "200", description = "The group, with its staff.")
    public GroupView readGroup(
            @Parameter(description = "Your college.", example = "90000001") @PathParam("ukprn") String ukprn,
            @PathParam("groupId") UUID groupId) {
        return reading.read(ukprn, groupId);
    }

    @GET
    @Path("/{groupId}/learners")
    @RolesAllowed({TUTOR, MENTOR, MIS_ADMINISTRATOR, MIS_CLIENT})
    @Operation(summary = "Who is in a group")
    @APIResponse(
            responseCode = "200",
            description = "A page of learners by reference; next is the cursor of the page after it.")
    public Page<GroupLearnerView> listGroupLearners(
            @Parameter(description = "Your college.", example = "90000001") @PathParam("ukprn") String ukprn,
            @PathParam("groupId") UUID groupId,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        return reading.learners(ukprn, groupId, cursor, limit);
    }
}
