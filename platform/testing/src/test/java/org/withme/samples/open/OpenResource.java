package org.withme.samples.open;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;

class OpenResource {

    @GET
    public String unsecured() {
        return "walk";
    }

    @POST
    @RolesAllowed("learner")
    String hidden() {
        return "walk";
    }
}
