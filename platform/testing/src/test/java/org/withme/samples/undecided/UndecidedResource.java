package org.withme.samples.undecided;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;

@RolesAllowed("learner")
class UndecidedResource {

    private final PlanningWalks planning;

    UndecidedResource(PlanningWalks planning) {
        this.planning = planning;
    }

    @GET
    public String never() {
        return planning.never();
    }

    @POST
    public String late() {
        return planning.late();
    }

    @DELETE
    public void cancelAll() {
        planning.cancelAll();
    }
}
