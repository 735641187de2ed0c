package org.withme.learner.people.hello;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.withme.platform.identity.CurrentCaller;
import org.withme.platform.identity.Roles;

@Path("/v1/hello")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Hello")
class HelloResource {

    private final CurrentCaller caller;

    HelloResource(CurrentCaller caller) {
        this.caller = caller;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "hello",
            summary = "Say hello without a token",
            description = "The first way in: shows that the address is right, and where to go from here.")
    @APIResponse(responseCode = "200", description = "Hello.")
    public HelloView anyone() {
        return Greeting.anyone();
    }

    @GET
    @Path("/application")
    @RolesAllowed({Roles.MIS_CLIENT, Roles.CAREERS_CLIENT, Roles.AWARDING_CLIENT})
    @Operation(
            operationId = "helloApplication",
            summary = "Say hello as an application",
            description = "The second way in: a token by client credentials. Shows the client's roles and college.")
    @APIResponse(responseCode = "200", description = "Which application you are, and what it may call.")
    public HelloView application() {
        return Greeting.application(caller.get());
    }

    @GET
    @Path("/user")
    @RolesAllowed({
        Roles.LEARNER,
        Roles.TUTOR,
        Roles.MENTOR,
        Roles.ASSESSOR,
        Roles.IQA,
        Roles.EXAMS_OFFICER,
        Roles.ALS_LEAD,
        Roles.ADVISER,
        Roles.ADVOCATE,
        Roles.CASE_SUPERVISOR,
        Roles.DSL,
        Roles.QUALITY_MANAGER,
        Roles.MIS_ADMINISTRATOR,
        Roles.SUPPORTER,
        Roles.PLATFORM_OPERATOR
    })
    @Operation(
            operationId = "helloUser",
            summary = "Say hello as a person",
            description = "The third way in: a token by signing in. Shows your roles, your college or your learner id.")
    @APIResponse(responseCode = "200", description = "Who you are, and what you may call.")
    public HelloView user() {
        return Greeting.person(caller.get());
    }
}
