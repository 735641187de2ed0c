package org.withme.advocate.advocate;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.withme.advocate.advocate.RegisteringAdvocates.Registered;
import org.withme.platform.http.Page;
import org.withme.platform.http.Precondition;
import org.withme.platform.http.Preconditions;
import org.withme.platform.identity.Roles;

@Path("/v1/advocacy/advocates")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Advocates")
class AdvocatesResource {

    private static final String SUBJECT = "The advocate: the subject of their token.";

    private final ReadingAdvocates reading;
    private final RegisteringAdvocates registering;
    private final Preconditions preconditions;

    AdvocatesResource(ReadingAdvocates reading, RegisteringAdvocates registering, Preconditions preconditions) {
        this.reading = reading;
        this.registering = registering;
        this.preconditions = preconditions;
    }

    @GET
    @RolesAllowed(Roles.CASE_SUPERVISOR)
    @Operation(
            operationId = "listAdvocates",
            summary = "The advocates of your college",
            description = "With the places that each has left, in the order of their subjects.")
    @APIResponse(responseCode = "200", description = "A page of advocates; next is the cursor of the page after it.")
    public Page<AdvocateView> list(@QueryParam("cursor") String cursor, @QueryParam("limit") Integer limit) {
        return reading.list(cursor, limit);
    }

    @GET
    @Path("/me")
    @RolesAllowed(Roles.ADVOCATE)
    @Operation(
            operationId = "readOwnAdvocate",
            summary = "What I am registered with",
            description = "Capacity, open cases and what else your case supervisor registered for you.")
    @APIResponse(responseCode = "200", description = "The advocate.")
    @APIResponse(responseCode = "404", description = "Nobody has registered you yet.")
    public AdvocateView readOwn() {
        return reading.readOwn();
    }

    @GET
    @Path("/{subject}")
    @RolesAllowed(Roles.CASE_SUPERVISOR)
    @Operation(
            operationId = "readAdvocate",
            summary = "One advocate of your college",
            description = "The ETag is the If-Match of a replacement.")
    @APIResponse(responseCode = "200", description = "The advocate.")
    public AdvocateView read(@Parameter(description = SUBJECT) @PathParam("subject") String subject) {
        return reading.read(subject);
    }

    @PUT
    @Path("/{subject}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.CASE_SUPERVISOR)
    @Operation(
            operationId = "registerAdvocate",
            summary = "Register an advocate, or replace what is registered",
            description = "A capacity below the open cases closes none of them; it only gives no new place.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = RegisterAdvocate.class),
                            examples =
                                    @ExampleObject(
                                            name = "advocate",
                                            summary = "Half a week, twelve cases",
                                            value =
                                                    "{\"specialisms\": [\"leaving care\"], \"languages\": [\"en\", \"pl\"],"
                                                            + " \"places\": [\"Ashdown town\"], \"capacity\": 12,"
                                                            + " \"fundingLine\": \"outreach-2026\", \"hoursPerWeek\": 20}")))
    @APIResponse(responseCode = "409", description = "conflict: the same person is being registered at this moment.")
    @APIResponse(
            responseCode = "200",
            description = "Replaced.",
            content = @Content(schema = @Schema(implementation = AdvocateView.class)))
    @APIResponse(
            responseCode = "201",
            description = "Registered.",
            content = @Content(schema = @Schema(implementation = AdvocateView.class)))
    @APIResponse(
            responseCode = "412",
            description = "It was changed since you read it, or is not there to be replaced.")
    @APIResponse(responseCode = "428", description = "The person is registered already, and If-Match is missing.")
    public Response register(
            @Parameter(description = SUBJECT) @PathParam("subject") String subject,
            @Parameter(description = "To replace: the ETag of the advocate that you read.")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    String ifMatch,
            RegisterAdvocate command) {
        Precondition expected = ifMatch == null ? null : preconditions.require(ifMatch);
        Registered registered = registering.register(subject, command, expected);
        return (registered.isNew() ? Response.created(URI.create("/v1/advocacy/advocates/" + subject)) : Response.ok())
                .entity(registered.advocate())
                .build();
    }
}
