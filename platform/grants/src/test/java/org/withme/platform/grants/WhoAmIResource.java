package org.withme.platform.grants;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.withme.platform.identity.CurrentCaller;

/** Says as which learner the caller is let in. */
@Path("/who-am-i")
@Authenticated
public class WhoAmIResource {

    private final CurrentCaller callers;

    WhoAmIResource(CurrentCaller callers) {
        this.callers = callers;
    }

    @GET
    @Produces(MediaType.TEXT_PLAIN)
    public String learner() {
        return callers.get().learnerId().orElseThrow().toString();
    }
}
