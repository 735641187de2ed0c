package org.withme.learner.people.wish;

import static org.withme.platform.identity.Roles.LEARNER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.withme.platform.http.Page;

@Path("/v1/me/wishes")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(LEARNER)
@Tag(name = "Wishes")
class OwnWishesResource {

    private final MakingWishes making;
    private final ReadingWishes reading;

    OwnWishesResource(MakingWishes making, ReadingWishes reading) {
        this.making = making;
        this.reading = reading;
    }

    @GET
    @Operation(summary = "My wishes")
    @APIResponse(responseCode = "200", description = "A page of wishes, the latest first.")
    public Page<WishView> listOwnWishes(@QueryParam("cursor") String cursor, @QueryParam("limit") Integer limit) {
        return reading.own(cursor, limit);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Say what I wish about how, when or where I learn")
    @APIResponseSchema(value = WishView.class, responseCode = "201", responseDescription = "It waits for an answer.")
    @APIResponse(responseCode = "404", description = "Your account is no learner's yet.")
    @APIResponse(responseCode = "409", description = "nobody-to-ask.")
    public Response makeWish(MakeWish command) {
        WishView wish = making.make(command);
        return Response.created(URI.create("/v1/learners/" + wish.learnerId() + "/wishes/" + wish.id()))
                .entity(wish)
                .build();
    }
}
