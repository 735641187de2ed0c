package org.withme.learner.inbox;

import static org.withme.platform.identity.Roles.ADVISER;
import static org.withme.platform.identity.Roles.ADVOCATE;
import static org.withme.platform.identity.Roles.ALS_LEAD;
import static org.withme.platform.identity.Roles.ASSESSOR;
import static org.withme.platform.identity.Roles.CASE_SUPERVISOR;
import static org.withme.platform.identity.Roles.DSL;
import static org.withme.platform.identity.Roles.EXAMS_OFFICER;
import static org.withme.platform.identity.Roles.IQA;
import static org.withme.platform.identity.Roles.LEARNER;
import static org.withme.platform.identity.Roles.MENTOR;
import static org.withme.platform.identity.Roles.MIS_ADMINISTRATOR;
import static org.withme.platform.identity.Roles.PLATFORM_OPERATOR;
import static org.withme.platform.identity.Roles.QUALITY_MANAGER;
import static org.withme.platform.identity.Roles.SUPPORTER;
import static org.withme.platform.identity.Roles.TUTOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.withme.platform.http.Page;

@Path("/v1/me/inbox")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Inbox")
class InboxResource {

    private final ReadingInbox reading;
    private final TakingItems taking;

    InboxResource(ReadingInbox reading, TakingItems taking) {
        this.reading = reading;
        this.taking = taking;
    }

    @GET
    @RolesAllowed({
        LEARNER,
        TUTOR,
        MENTOR,
        ASSESSOR,
        IQA,
        EXAMS_OFFICER,
        ALS_LEAD,
        ADVISER,
        ADVOCATE,
        CASE_SUPERVISOR,
        DSL,
        QUALITY_MANAGER,
        MIS_ADMINISTRATOR,
        SUPPORTER,
        PLATFORM_OPERATOR
    })
    @Operation(summary = "What waits for me")
    @APIResponse(responseCode = "200", description = "A page of items; next is the cursor of the page after it.")
    public Page<InboxItemView> readInbox(@QueryParam("cursor") String cursor, @QueryParam("limit") Integer limit) {
        return reading.read(cursor, limit);
    }

    @POST
    @Path("/{itemId}/take")
    @RolesAllowed({ASSESSOR, IQA, CASE_SUPERVISOR})
    @Operation(summary = "I look after this item")
    @APIResponse(responseCode = "204", description = "You look after it; your colleagues do not see it any more.")
    @APIResponse(responseCode = "404", description = "Nothing of that id waits for you.")
    @APIResponse(responseCode = "409", description = "item-taken (by a colleague).")
    public void takeItem(
            @Parameter(
                            description = "The id of the item.",
                            example = "offer-waits.0198a2b4-6c1e-7d30-8f00-000000000031")
                    @PathParam("itemId")
                    String id) {
        taking.take(id);
    }

    @POST
    @Path("/{itemId}/release")
    @RolesAllowed({ASSESSOR, IQA, CASE_SUPERVISOR})
    @Operation(summary = "Somebody else may look after this item")
    @APIResponse(responseCode = "204", description = "It waits for all of you again, if you looked after it.")
    @APIResponse(responseCode = "404", description = "Nothing of that id waits for you.")
    public void releaseItem(
            @Parameter(
                            description = "The id of the item.",
                            example = "offer-waits.0198a2b4-6c1e-7d30-8f00-000000000031")
                    @PathParam("itemId")
                    String id) {
        taking.release(id);
    }
}
