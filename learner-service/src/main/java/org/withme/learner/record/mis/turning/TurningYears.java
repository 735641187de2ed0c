package org.withme.learner.record.mis.turning;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jboss.logging.Logger;
import org.withme.platform.events.Outbox;
import org.withme.platform.events.RecurringWork;

/**
 * Looks from time to time for years whose grace is over: no return has to come for it (L9). It compares what is so with
 * what was noted, so a restart and a second instance change nothing but the moment.
 */
@ApplicationScoped
class TurningYears {

    private static final Logger LOG = Logger.getLogger(TurningYears.class);
    private static final List<String> LANES = List.of("access", "main");

    private final NotReturned notReturned;
    private final ClosingYears closing;
    private final Outbox outbox;
    private final Clock clock;

    TurningYears(NotReturned notReturned, ClosingYears closing, Outbox outbox, Clock clock) {
        this.notReturned = notReturned;
        this.closing = closing;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Scheduled(every = "${withme.mis.years.look:30s}", concurrentExecution = ConcurrentExecution.SKIP)
    void turn() {
        RecurringWork.look(LOG, "Years that are over", () -> {
            LocalDate today = LocalDate.now(clock);
            notReturned.due(today).forEach(due -> close(due, today));
        });
    }

    private void close(NotReturned.Due due, LocalDate today) {
        int all = 0;
        for (int some = closing.close(due, today); some > 0; some = closing.close(due, today)) {
            all += some;
            LANES.forEach(outbox::wake);
        }
        if (all > 0) {
            LOG.infof(
                    "%d enrolments of %s at %s were not returned",
                    all, due.year().code(), due.ukprn());
        }
    }
}
