package org.withme.platform.events.operations;

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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.withme.platform.events.EventsConfig;
import org.withme.platform.events.inbox.Rebuilds;
import org.withme.platform.events.inbox.Replay;
import org.withme.platform.http.Cursors;
import org.withme.platform.http.Limit;
import org.withme.platform.http.Page;
import org.withme.platform.problem.Problem;
import org.withme.platform.problem.StandardProblem;

/** The platform operator's way to parked streams and rebuilds. */
@Path("/v1/operations/{service}")
@RolesAllowed(PLATFORM_OPERATOR)
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Operations",
        description =
                "Streams that stopped at an event, and projections that are made again: for the operator of the platform.")
class EventOperationsResource {

    private static final String SERVICE = "The service that you ask, by its own name; another one is a 404.";
    private static final String TOPIC = "Kafka's topic of the stream.";
    private static final String STREAM = "The stream: the learner, or whatever else its events are about.";
    private static final String PROJECTION = "Which projection, by its name.";

    private static final String PARKED = "parked-streams";
    private static final UUID FIRST = new UUID(0, 0);

    private final EventsConfig config;
    private final Replay replay;
    private final Rebuilds rebuilds;
    private final Cursors cursors;

    EventOperationsResource(EventsConfig config, Replay replay, Rebuilds rebuilds, Cursors cursors) {
        this.config = config;
        this.replay = replay;
        this.rebuilds = rebuilds;
        this.cursors = cursors;
    }

    @GET
    @Path("/parked-streams")
    @Operation(summary = "Which streams are parked")
    @APIResponse(
            responseCode = "200",
            description = "A page of parked streams; next is the cursor of the page after it.")
    public Page<ParkedStreamView> parkedStreams(
            @Parameter(description = SERVICE) @PathParam("service") String service,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        requireThis(service);
        Limit most = Limit.of(limit);
        List<String> last = cursors.position(PARKED, cursor).orElse(List.of("", "", FIRST.toString()));
        List<ParkedStreamView> rows =
                replay.page(last.get(0), last.get(1), UUID.fromString(last.get(2)), most.plusOne()).stream()
                        .map(ParkedStreamView::of)
                        .toList();
        return cursors.page(
                PARKED,
                most,
                rows,
                row -> List.of(row.topic(), row.source(), row.stream().toString()));
    }

    @POST
    @Path("/parked-streams/{topic}/{stream}/replay")
    @Operation(
            summary = "Try a parked stream again, in order",
            extensions = @Extension(name = "x-without-idempotency-key", value = "true"))
    public ReplayView replay(
            @Parameter(description = SERVICE) @PathParam("service") String service,
            @Parameter(description = TOPIC) @PathParam("topic") String topic,
            @Parameter(description = STREAM) @PathParam("stream") UUID stream) {
        requireThis(service);
        return replay.replay(topic, stream)
                .map(outcome -> ReplayView.of(topic, stream, outcome))
                .orElseThrow(() -> Problem.of(StandardProblem.NOT_FOUND));
    }

    @POST
    @Path("/parked-streams/{topic}/{stream}/skip")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Pass over one event that can never be handled",
            extensions = @Extension(name = "x-without-idempotency-key", value = "true"))
    public ReplayView skip(
            @Parameter(description = SERVICE) @PathParam("service") String service,
            @Parameter(description = TOPIC) @PathParam("topic") String topic,
            @Parameter(description = STREAM) @PathParam("stream") UUID stream,
            SkipEvent event) {
        requireThis(service);
        event.check().orThrow();
        return replay.skip(topic, stream, event.source(), event.version(), event.reason())
                .map(outcome -> ReplayView.of(topic, stream, outcome))
                .orElseThrow(() -> Problem.of(StandardProblem.NOT_FOUND));
    }

    @POST
    @Path("/projections/{name}/rebuild")
    @Operation(
            summary = "Rebuild a projection from all events",
            extensions = @Extension(name = "x-without-idempotency-key", value = "true"))
    @APIResponseSchema(value = Rebuilds.Status.class, responseCode = "202", responseDescription = "It has begun.")
    public Response rebuild(
            @Parameter(description = SERVICE) @PathParam("service") String service,
            @Parameter(description = PROJECTION) @PathParam("name") String name) {
        requireThis(service);
        if (!rebuilds.start(name)) {
            throw Problem.of(StandardProblem.NOT_FOUND);
        }
        return Response.accepted(status(name))
                .location(URI.create("/v1/operations/" + service + "/projections/" + name))
                .build();
    }

    @GET
    @Path("/projections/{name}")
    @Operation(summary = "How the last rebuild of a projection ended")
    public Rebuilds.Status projection(
            @Parameter(description = SERVICE) @PathParam("service") String service,
            @Parameter(description = PROJECTION) @PathParam("name") String name) {
        requireThis(service);
        return status(name);
    }

    private Rebuilds.Status status(String name) {
        Optional<Rebuilds.Status> last = rebuilds.last(name);
        return last.orElseThrow(() -> Problem.of(StandardProblem.NOT_FOUND));
    }

    private void requireThis(String service) {
        if (!service.equals(config.source())) {
            throw Problem.of(StandardProblem.NOT_FOUND);
        }
    }
}
