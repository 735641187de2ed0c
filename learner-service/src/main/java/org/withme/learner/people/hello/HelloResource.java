package org.withme.learner.people.hello;

import static org.withme.platform.identity.Roles.ADVISER;
import static org.withme.platform.identity.Roles.ADVOCATE;
import static org.withme.platform.identity.Roles.ALS_LEAD;
import static org.withme.platform.identity.Roles.ASSESSOR;
import static org.withme.platform.identity.Roles.AWARDING_CLIENT;
import static org.withme.platform.identity.Roles.CAREERS_CLIENT;
import static org.withme.platform.identity.Roles.CASE_SUPERVISOR;
import static org.withme.platform.identity.Roles.DSL;
import static org.withme.platform.identity.Roles.EXAMS_OFFICER;
import static org.withme.platform.identity.Roles.IQA;
import static org.withme.platform.identity.Roles.LEARNER;
import static org.withme.platform.identity.Roles.MENTOR;
import static org.withme.platform.identity.Roles.MIS_ADMINISTRATOR;
import static org.withme.platform.identity.Roles.MIS_CLIENT;
import static org.withme.platform.identity.Roles.PLATFORM_OPERATOR;
import static org.withme.platform.identity.Roles.QUALITY_MANAGER;
import static org.withme.platform.identity.Roles.SUPPORTER;
import static org.withme.platform.identity.Roles.TUTOR;

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
    @Operation(summary = "Say hello without a token")
    @APIResponse(responseCode = "200", description = "Hello.")
    public HelloView hello() {
        return Greeting.anyone();
    }

    @GET
    @Path("/application")
    @RolesAllowed({MIS_CLIENT, CAREERS_CLIENT, AWARDING_CLIENT})
    @Operation(summary = "Say hello as an application")
    @APIResponse(responseCode = "200", description = "Which application you are, and what it may call.")
    public HelloView helloApplication() {
        return Greeting.application(caller.get());
    }

    @GET
    @Path("/user")
    @RolesAllowed({
        LEARNER,
        TUTOR,
        MENTOR,
        ASSESSOR,
        IQA,
        EXAMS_OFFICER,
        ALS_LEAD,
        ADVISER,
        ADVOCATE,
        CASE_SUPERVISOR,
        DSL,
        QUALITY_MANAGER,
        MIS_ADMINISTRATOR,
        SUPPORTER,
        PLATFORM_OPERATOR
    })
    @Operation(summary = "Say hello as a person")
    @APIResponse(responseCode = "200", description = "Who you are, and what you may call.")
    public HelloView helloUser() {
        return Greeting.person(caller.get());
    }
}
