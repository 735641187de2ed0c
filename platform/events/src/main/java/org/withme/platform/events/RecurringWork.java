package org.withme.platform.events;

import org.jboss.logging.Logger;
import org.withme.platform.problem.ProblemTranslation;

/**
 * What a schedule does again and again. It begins a trace of its own, so that its events can be followed; what it needs and is not
 * there (the database, the directory) is no fault, because the next look does what this one did not.
 */
public final class RecurringWork {

    private static final int UNAVAILABLE = 503;

    private RecurringWork() {}

    /** @param what it is about, for the log, as in "Registers are looked at later" */
    public static void look(Logger log, String what, Runnable work) {
        TraceParent.begin()
                .wrap(() -> {
                    try {
                        work.run();
                    } catch (RuntimeException e) {
                        if (!isAway(e)) {
                            throw e;
                        }
                        log.infof("%s are looked at later: %s", what, e.getMessage());
                    }
                })
                .run();
    }

    /** Whether something failed because what it needs is not there now. */
    public static boolean isAway(Throwable failure) {
        return ProblemTranslation.of(failure).type().kind().status() == UNAVAILABLE;
    }
}
