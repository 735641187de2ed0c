package org.withme.learner.message.delivery;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A GET changes nothing: mail is fetched by those who scan it, too. */
@Path("/v1/messages/{link}")
@Produces(MessageLinksResource.HTML)
@Tag(name = "Messages")
class MessageLinksResource {

    static final String HTML = "text/html; charset=utf-8";

    private static final String LINK = "What the link in a message names.";

    private final FollowingLinks following;

    MessageLinksResource(FollowingLinks following) {
        this.following = following;
    }

    @GET
    @Path("/unsubscribe")
    @PermitAll
    @Operation(summary = "The page that asks whether no more messages are to come")
    @APIResponse(
            responseCode = "200",
            description = "A page with a button; the same for every link.",
            content = @Content(mediaType = HTML, schema = @Schema(implementation = String.class)))
    public Response askUnsubscribe(
            @Parameter(description = LINK, example = "AAGYorRs") @PathParam("link") String link) {
        return LinkPage.ASK_UNSUBSCRIBE.answer();
    }

    @POST
    @Path("/unsubscribe")
    @PermitAll
    @Operation(summary = "No more messages by the way by which this one came")
    @APIResponse(
            responseCode = "200",
            description = "The same for every link, also one that was used before or is none of ours.",
            content = @Content(mediaType = HTML, schema = @Schema(implementation = String.class)))
    public Response unsubscribe(@Parameter(description = LINK, example = "AAGYorRs") @PathParam("link") String link) {
        following.unsubscribe(link);
        return LinkPage.UNSUBSCRIBED.answer();
    }

    @GET
    @Path("/confirm")
    @PermitAll
    @Operation(summary = "The page that asks whether messages may come to an address")
    @APIResponse(
            responseCode = "200",
            description = "A page with a button; the same for every link.",
            content = @Content(mediaType = HTML, schema = @Schema(implementation = String.class)))
    public Response askConfirm(@Parameter(description = LINK, example = "AAGYorRs") @PathParam("link") String link) {
        return LinkPage.ASK_CONFIRM.answer();
    }

    @POST
    @Path("/confirm")
    @PermitAll
    @Operation(summary = "Messages may come to the address to which this one came")
    @APIResponse(
            responseCode = "200",
            description = "The same for every link, also one that was used before or is none of ours.",
            content = @Content(mediaType = HTML, schema = @Schema(implementation = String.class)))
    public Response confirm(@Parameter(description = LINK, example = "AAGYorRs") @PathParam("link") String link) {
        following.confirm(link);
        return LinkPage.CONFIRMED.answer();
    }
}
