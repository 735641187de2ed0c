package org.withme.platform.identity;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

@Path("/who")
@Produces(MediaType.TEXT_PLAIN)
class WhoAmIResource {

    private final CurrentCaller callers;

    WhoAmIResource(CurrentCaller callers) {
        this.callers = callers;
    }

    @GET
    @Path("/anyone")
    @PermitAll
    public String anyone() {
        return "[" + callers.get().subject() + "]";
    }

    @GET
    @Path("/mentor")
    @RolesAllowed(Roles.MENTOR)
    public String mentor() {
        return "[" + callers.get().subject() + "]";
    }

    @GET
    @Path("/unannotated")
    public String unannotated() {
        return "open";
    }
}
