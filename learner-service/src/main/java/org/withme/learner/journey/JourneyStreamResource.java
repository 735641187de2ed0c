package org.withme.learner.journey;

import static org.withme.platform.identity.Roles.LEARNER;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.withme.learner.record.duplicates.Survivors.SignedIn;
import org.withme.platform.identity.AccessTokens;
import org.withme.platform.identity.Caller;
import org.withme.platform.identity.CurrentCaller;
import org.withme.platform.identity.InvalidToken;
import org.withme.platform.identity.KeysUnavailable;
import org.withme.platform.problem.Problem;
import org.withme.platform.problem.StandardProblem;

@Path("/v1/me/stream")
@Tag(name = "Journey")
class JourneyStreamResource {

    private static final String BEARER = "Bearer ";

    private final FollowingJourneys following;
    private final CurrentCaller callers;
    private final AccessTokens tokens;

    JourneyStreamResource(FollowingJourneys following, CurrentCaller callers, AccessTokens tokens) {
        this.following = following;
        this.callers = callers;
        this.tokens = tokens;
    }

    @GET
    @Blocking
    @RolesAllowed(LEARNER)
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = "no-store")
    @Operation(summary = "My journey as a live stream")
    @APIResponse(responseCode = "404", description = "Your account is no learner's yet.")
    @APIResponse(
            responseCode = "200",
            description = "The stream.",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(implementation = JourneyView.class)))
    @APIResponse(responseCode = "503", description = "too-many-streams; try again after Retry-After.")
    public Multi<OutboundSseEvent> followJourney(
            @Parameter(description = "The id of the last event that you took.", example = "42")
                    @HeaderParam("Last-Event-ID")
                    String lastEventId,
            @Context HttpHeaders headers,
            @Context Sse sse) {
        Caller caller = callers.get();
        UUID learner = caller.learnerId().orElseThrow(() -> Problem.of(StandardProblem.NOT_FOUND));
        return following
                .follow(
                        new SignedIn(caller.subject(), learner),
                        lastEventId,
                        endOf(headers.getHeaderString(HttpHeaders.AUTHORIZATION)))
                .onItem()
                .transformToMultiAndConcatenate(numbered -> Multi.createFrom().iterable(events(numbered, sse)));
    }

    private static List<OutboundSseEvent> events(List<NumberedEntry> numbered, Sse sse) {
        if (numbered.isEmpty()) {
            return List.of(sse.newEventBuilder().comment("nothing new").build());
        }
        return numbered.stream().map(one -> event(one, sse)).toList();
    }

    /** What is told of the inbox has no place in the journey. */
    private static OutboundSseEvent event(NumberedEntry numbered, Sse sse) {
        OutboundSseEvent.Builder event = sse.newEventBuilder().mediaType(MediaType.APPLICATION_JSON_TYPE);
        if (numbered.waiting() != null) {
            return event.name("inbox")
                    .data(InboxCount.class, numbered.waiting())
                    .build();
        }
        event.id(Long.toString(numbered.position()));
        return numbered.isReset()
                ? event.name("reset")
                        .data(StreamReset.class, StreamReset.BEYOND_THE_END)
                        .build()
                : event.data(JourneyView.class, numbered.entry()).build();
    }

    /** The token was checked a moment ago; it is looked at again for its end alone. */
    private Instant endOf(String authorization) {
        try {
            return tokens.verify(authorization.substring(BEARER.length()).strip())
                    .expiresAt();
        } catch (InvalidToken | KeysUnavailable e) {
            throw Problem.of(StandardProblem.UNAUTHENTICATED).because(e);
        }
    }
}
