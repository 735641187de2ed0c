package org.withme.assessment.appeal;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.withme.platform.events.RecurringWork;

/** Ends appeals that were answered and with which nobody went on in time: what stands is under review no more. */
@ApplicationScoped
class LapsingAppeals {

    private static final Logger LOG = Logger.getLogger(LapsingAppeals.class);

    private final EndingAppeals ending;

    LapsingAppeals(EndingAppeals ending) {
        this.ending = ending;
    }

    @Scheduled(every = "${withme.appeals.look:10m}", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        RecurringWork.look(LOG, "Appeals with which nobody went on", this::lapse);
    }

    private void lapse() {
        for (UUID appeal : ending.due()) {
            try {
                ending.lapse(appeal);
            } catch (RuntimeException e) {
                if (RecurringWork.isAway(e)) {
                    throw e;
                }
                LOG.errorf(e, "Appeal %s is not ended; the others are", appeal);
            }
        }
    }
}
