package org.withme.iag.feed;

import static org.withme.platform.identity.Roles.CAREERS_CLIENT;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.withme.platform.http.ETags;

@Path("/v1/iag/feed")
@RolesAllowed(CAREERS_CLIENT)
@Tag(name = "Careers feed")
class FeedResource {

    private static final String NDJSON = "application/x-ndjson";

    private final ReadingFeeds reading;
    private final ETags etags;
    private final ObjectMapper json;

    FeedResource(ReadingFeeds reading, ETags etags, ObjectMapper json) {
        this.reading = reading;
        this.etags = etags;
        this.json = json;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "What learners share with you")
    @APIResponse(
            responseCode = "200",
            description = "A page of changes, the oldest first.",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = FeedPage.class)),
                @Content(mediaType = NDJSON, schema = @Schema(implementation = FeedEntryView.class))
            })
    @APIResponse(responseCode = "404", description = "You are no application, so there is no feed of yours.")
    public FeedPage readFeed(
            @Parameter(description = "The after of the page before; from the beginning if left out.")
                    @QueryParam("after")
                    String after,
            @Parameter(description = "1 to 200; 50 if left out.", example = "200") @QueryParam("limit") Integer limit) {
        return reading.changes(after, limit);
    }

    @GET
    @Produces(NDJSON)
    @Operation(hidden = true)
    public Response readLines(
            @QueryParam("after") String after, @QueryParam("limit") Integer limit, @Context Request request) {
        FeedPage page = reading.changes(after, limit);
        return lines(request, page, page.items(), Map.of("after", page.after(), "more", page.more()));
    }

    @GET
    @Path("/snapshot")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "All that learners share with you now")
    @APIResponse(
            responseCode = "200",
            description = "A page of entries; next is the cursor of the page after it.",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = FeedSnapshotPage.class)),
                @Content(mediaType = NDJSON, schema = @Schema(implementation = FeedEntryView.class))
            })
    @APIResponse(responseCode = "404", description = "You are no application, so there is no feed of yours.")
    public FeedSnapshotPage readFeedSnapshot(
            @QueryParam("cursor") String cursor,
            @Parameter(description = "1 to 200; 50 if left out.", example = "200") @QueryParam("limit") Integer limit) {
        return reading.snapshot(cursor, limit);
    }

    @GET
    @Path("/snapshot")
    @Produces(NDJSON)
    @Operation(hidden = true)
    public Response snapshotLines(
            @QueryParam("cursor") String cursor, @QueryParam("limit") Integer limit, @Context Request request) {
        FeedSnapshotPage page = reading.snapshot(cursor, limit);
        return lines(
                request,
                page,
                page.items(),
                page.next() == null
                        ? Map.of("after", page.after())
                        : Map.of("next", page.next(), "after", page.after()));
    }

    /** The tag is another than that of the same page as JSON: it is of other bytes. */
    private Response lines(Request request, Object page, List<FeedEntryView> entries, Map<String, Object> last) {
        EntityTag tag = new EntityTag(etags.of(page).replace("\"", "") + "-lines");
        Response.ResponseBuilder known = request.evaluatePreconditions(tag);
        if (known != null) {
            return known.build();
        }
        StringBuilder lines = new StringBuilder();
        entries.forEach(entry -> lines.append(line(entry)).append('\n'));
        lines.append(line(last)).append('\n');
        return Response.ok(lines.toString(), NDJSON + ";charset=UTF-8")
                .tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .build();
    }

    private String line(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
