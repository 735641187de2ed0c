package org.withme.learner.learning.calendar;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** For calendar programs, which cannot sign in: the address is the permission. */
@Path("/v1/calendars/{address}")
@Produces(CalendarsResource.CALENDAR)
@Tag(name = "Tutorials")
class CalendarsResource {

    static final String CALENDAR = "text/calendar; charset=utf-8";

    private final ServingCalendars serving;

    CalendarsResource(ServingCalendars serving) {
        this.serving = serving;
    }

    @GET
    @PermitAll
    @Operation(summary = "A calendar of tutorials, for calendar programs")
    @APIResponse(
            responseCode = "200",
            description = "An iCalendar (RFC 5545).",
            content = @Content(mediaType = CALENDAR, schema = @Schema(implementation = String.class)))
    @APIResponse(responseCode = "404", description = "It is no address of a calendar, or none any more.")
    public Response readCalendar(
            @Parameter(description = "What only the address's owner knows.", example = "q3T0") @PathParam("address")
                    String address) {
        return Response.ok(serving.serve(address), CALENDAR)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
