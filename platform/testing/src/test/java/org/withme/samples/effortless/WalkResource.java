package org.withme.samples.effortless;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;

@RolesAllowed({"learner", "tutor"})
class WalkResource {

    private final PlanningWalks planning;

    WalkResource(PlanningWalks planning) {
        this.planning = planning;
    }

    @POST
    public String plan(String command) {
        return planning.forNothing(command);
    }

    @PUT
    public String planAgain(String command) {
        return planning.forAPurpose(command);
    }

    @GET
    public String read(String command) {
        return planning.forNothing(command);
    }

    @POST
    @RolesAllowed("learner")
    public String planMyOwn(String command) {
        return planning.forNothing(command);
    }
}
