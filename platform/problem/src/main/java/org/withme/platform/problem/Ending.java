package org.withme.platform.problem;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Whether this process is ending: what fails from then on was cut off, and can be sent again. */
@ApplicationScoped
class Ending {

    private static volatile boolean begun;

    static boolean hasBegun() {
        return begun;
    }

    void start(@Observes StartupEvent start) {
        begun = false;
    }

    void end(@Observes @Priority(1) ShutdownEvent shutdown) {
        begun = true;
    }
}
