package org.withme.learner.people.account;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.withme.learner.people.directory.AccountDirectory;
import org.withme.platform.events.RecurringWork;
import org.withme.platform.problem.Problem;

/**
 * Tells the account directory which learner an account is after a merge, and after its undoing (L3). It compares what the
 * directory was told with what is so, until both agree: a directory that is away, a restart and a second instance change
 * nothing but the moment.
 */
@ApplicationScoped
class SynchronisingAccounts {

    private static final Logger LOG = Logger.getLogger(SynchronisingAccounts.class);
    private static final String UNTOLD =
            "select learner_origin as origin, learner_id as learner, subject from account where told <> learner_id and subject is not null";
    private static final String TOLD = "update account set told = ? where learner_origin = ?";

    private final Jdbi database;
    private final AccountDirectory directory;

    SynchronisingAccounts(Jdbi database, AccountDirectory directory) {
        this.database = database;
        this.directory = directory;
    }

    private record Untold(UUID origin, UUID learner, String subject) {}

    @Scheduled(every = "2s", concurrentExecution = ConcurrentExecution.SKIP)
    void retell() {
        RecurringWork.look(LOG, "Accounts of merged learners", () -> untold().forEach(this::retell));
    }

    /** One that the directory refuses does not hold up the others. */
    private void retell(Untold account) {
        try {
            directory.assignLearner(account.subject(), account.learner());
            told(account);
            LOG.infof("The account of learner %s is that of %s now", account.origin(), account.learner());
        } catch (Problem | JdbiException e) {
            LOG.infof("The account of learner %s is told later: %s", account.origin(), e.getMessage());
        }
    }

    private List<Untold> untold() {
        return database.withHandle(handle ->
                handle.select(UNTOLD).map(ConstructorMapper.of(Untold.class)).list());
    }

    private void told(Untold account) {
        database.useHandle(handle -> handle.execute(TOLD, account.learner(), account.origin()));
    }
}
