package org.withme.samples.silent;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.UriInfo;

@Path("/v1/walks")
@RolesAllowed("learner")
class WalkResource {

    @GET
    public String writesAnything() {
        return "walk";
    }

    @POST
    @Produces("application/json")
    public String readsAnything(String command) {
        return command;
    }

    @POST
    @Path("/{id}")
    @Produces("application/json")
    public String readsNothing(@PathParam("id") String id, UriInfo address) {
        return id + address;
    }

    @PUT
    @Produces("application/json")
    @Consumes("application/json")
    public String saysBoth(String command) {
        return command;
    }
}
