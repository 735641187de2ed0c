package org.withme.learner.people.group;

import static org.withme.platform.identity.Roles.ADVISER;
import static org.withme.platform.identity.Roles.ASSESSOR;
import static org.withme.platform.identity.Roles.MENTOR;
import static org.withme.platform.identity.Roles.MIS_ADMINISTRATOR;
import static org.withme.platform.identity.Roles.MIS_CLIENT;
import static org.withme.platform.identity.Roles.TUTOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.withme.platform.http.Flag;
import org.withme.platform.http.Page;

@Path("/v1/colleges/{ukprn}/groups")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Groups")
class CollegeGroupsResource {

    private final ReadingGroups reading;

    CollegeGroupsResource(ReadingGroups reading) {
        this.reading = reading;
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
