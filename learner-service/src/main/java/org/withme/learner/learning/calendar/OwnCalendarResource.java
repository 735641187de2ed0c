package org.withme.learner.learning.calendar;

import static org.withme.platform.identity.Roles.LEARNER;
import static org.withme.platform.identity.Roles.MENTOR;
import static org.withme.platform.identity.Roles.TUTOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/me/calendar")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({LEARNER, MENTOR, TUTOR})
@Tag(name = "Tutorials")
class OwnCalendarResource {

    private final KeepingCalendars keeping;

    OwnCalendarResource(KeepingCalendars keeping) {
        this.keeping = keeping;
    }

    @GET
    @Operation(summary = "Whether my calendar can be read at an address")
    @APIResponse(responseCode = "200", description = "What stands, without the address itself.")
    public CalendarView readOwnCalendar() {
        return keeping.read();
    }

    @POST
    @Path("/renew")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Make the address of my calendar, or make it anew")
    @APIResponseSchema(
            value = CalendarView.class,
            responseCode = "200",
            responseDescription = "The new address, told once; the one before leads nowhere any more.")
    public Response renewCalendar(RenewCalendar command) {
        return Response.ok(keeping.renew(command))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @DELETE
    @Operation(summary = "Let nobody read my calendar at an address any more")
    @APIResponse(responseCode = "204", description = "The address leads nowhere any more.")
    public void endCalendar() {
        keeping.end();
    }
}
