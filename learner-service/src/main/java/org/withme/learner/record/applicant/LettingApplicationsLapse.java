package org.withme.learner.record.applicant;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;
import org.withme.platform.events.RecurringWork;

/**
 * Looks from time to time for applications that are over by themselves, and for what is not kept any longer (L29). It compares
 * what is so with what is noted, so a restart and a second instance change nothing but the moment.
 */
@ApplicationScoped
class LettingApplicationsLapse {

    private static final Logger LOG = Logger.getLogger(LettingApplicationsLapse.class);

    private static final String COLLEGES =
            "select distinct ukprn from college_record where collection_year is null order by ukprn";

    private final Jdbi database;
    private final EndingApplications ending;

    LettingApplicationsLapse(Jdbi database, EndingApplications ending) {
        this.database = database;
        this.ending = ending;
    }

    @Scheduled(every = "${withme.applicants.look:1h}", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        RecurringWork.look(LOG, "Applications", this::lookAtAll);
    }

    private void lookAtAll() {
        database.withHandle(
                        handle -> handle.select(COLLEGES).mapTo(String.class).list())
                .forEach(this::look);
    }

    private void look(String ukprn) {
        int all = 0;
        for (int some = ending.end(ukprn); some > 0; some = ending.end(ukprn)) {
            all += some;
        }
        if (all > 0) {
            LOG.infof("%d applications at %s are over, or not kept any longer", all, ukprn);
        }
    }
}
