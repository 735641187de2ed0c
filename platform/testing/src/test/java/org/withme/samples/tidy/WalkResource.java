package org.withme.samples.tidy;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

@Path("/v1/walks")
@RolesAllowed("learner")
@Produces("application/json")
@Consumes("application/json")
class WalkResource {

    private final PlanningWalks planning;

    WalkResource(PlanningWalks planning) {
        this.planning = planning;
    }

    @POST
    public String plan(String command) {
        return planning.plan(command);
    }

    @GET
    public String list() {
        return planning.list();
    }

    @GET
    @Path("/{id}")
    public String show(String id) {
        return planning.show(id);
    }

    @GET
    @Path("/about")
    @PermitAll
    public String about() {
        return planning.about();
    }
}
