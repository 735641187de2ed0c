package org.withme.learner.people.attendance;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;
import org.withme.platform.events.RecurringWork;

/**
 * Looks from time to time who went quiet and who came back. What is to be looked at stands in the database since the
 * transaction of the marks, so a restart and a second instance change nothing but the moment.
 */
@ApplicationScoped
class LookingAtRegisters {

    private static final Logger LOG = Logger.getLogger(LookingAtRegisters.class);

    private final NoticingWhoWentQuiet noticing;

    LookingAtRegisters(NoticingWhoWentQuiet noticing) {
        this.noticing = noticing;
    }

    @Scheduled(every = "${withme.attendance.look:2s}", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        RecurringWork.look(LOG, "Registers", this::lookAtAll);
    }

    private void lookAtAll() {
        int looked = 0;
        for (int some = noticing.some(); some > 0; some = noticing.some()) {
            looked += some;
        }
        for (int some = noticing.thoseWhoLeft(); some > 0; some = noticing.thoseWhoLeft()) {
            looked += some;
        }
        if (looked > 0) {
            LOG.infof("Looked at the register of %d learners", looked);
        }
    }
}
