package org.withme.advocate.advocate;

import static org.withme.platform.identity.Roles.ADVOCATE;
import static org.withme.platform.identity.Roles.CASE_SUPERVISOR;

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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.withme.advocate.advocate.RegisteringAdvocates.Registered;
import org.withme.platform.http.Page;
import org.withme.platform.http.Precondition;
import org.withme.platform.http.Preconditions;

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
    @RolesAllowed(CASE_SUPERVISOR)
    @Operation(summary = "The advocates of your college")
    public Page<AdvocateView> listAdvocates(@QueryParam("cursor") String cursor, @QueryParam("limit") Integer limit) {
        return reading.list(cursor, limit);
    }

    @GET
    @Path("/me")
    @RolesAllowed(ADVOCATE)
    @Operation(summary = "What I am registered with")
    @APIResponse(responseCode = "200", description = "The advocate.")
    @APIResponse(responseCode = "404", description = "Nobody has registered you yet.")
    public AdvocateView readOwnAdvocate() {
        return reading.readOwn();
    }

    @GET
    @Path("/{subject}")
    @RolesAllowed(CASE_SUPERVISOR)
    @Operation(summary = "One advocate of your college")
    @APIResponse(responseCode = "200", description = "The advocate.")
    public AdvocateView readAdvocate(@Parameter(description = SUBJECT) @PathParam("subject") String subject) {
        return reading.read(subject);
    }

    @PUT
    @Path("/{subject}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(CASE_SUPERVISOR)
    @Operation(summary = "Register an advocate, or replace what is registered")
    @APIResponse(responseCode = "409", description = "conflict: the same person is being registered at this moment.")
    @APIResponseSchema(value = AdvocateView.class, responseCode = "200", responseDescription = "Replaced.")
    @APIResponse(responseCode = "201", description = "Registered.")
    @APIResponse(
            responseCode = "412",
            description = "It was changed since you read it, or is not there to be replaced.")
    @APIResponse(responseCode = "428", description = "The person is registered already, and If-Match is missing.")
    public Response registerAdvocate(
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
