package org.withme.learner.people.account;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.withme.learner.people.directory.AccountDirectory;
import org.withme.platform.problem.Problem;
import org.withme.platform.problem.ProblemTranslation;

/**
 * Tells the account directory which learner an account is after a merge, and after its undoing (L3). It compares what the
 * directory was told with what is so, until both agree: a directory that is away, a restart and a second instance change
 * nothing but the moment.
 */
@ApplicationScoped
class SynchronisingAccounts {

    private static final Logger LOG = Logger.getLogger(SynchronisingAccounts.class);
    private static final String UNTOLD =
            "select learner_origin, learner_id, subject from account where told <> learner_id and subject is not null";
    private static final String TOLD = "update account set told = ? where learner_origin = ?";

    private final DataSource database;
    private final AccountDirectory directory;

    SynchronisingAccounts(DataSource database, AccountDirectory directory) {
        this.database = database;
        this.directory = directory;
    }

    private record Untold(UUID origin, UUID learner, String subject) {}

    @Scheduled(every = "2s", concurrentExecution = ConcurrentExecution.SKIP)
    void retell() {
        try {
            untold().forEach(this::retell);
        } catch (Problem e) {
            LOG.infof("Accounts are told later: %s", e.getMessage());
        }
    }

    /** One that the directory refuses does not hold up the others. */
    private void retell(Untold account) {
        try {
            directory.assignLearner(account.subject(), account.learner());
            told(account);
            LOG.infof("The account of learner %s is that of %s now", account.origin(), account.learner());
        } catch (Problem e) {
            LOG.infof("The account of learner %s is told later: %s", account.origin(), e.getMessage());
        }
    }

    private List<Untold> untold() {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(UNTOLD);
                ResultSet row = query.executeQuery()) {
            List<Untold> untold = new ArrayList<>();
            while (row.next()) {
                untold.add(new Untold(row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getString(3)));
            }
            return untold;
        } catch (SQLException e) {
            throw ProblemTranslation.of(e);
        }
    }

    private void told(Untold account) {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(TOLD)) {
            update.setObject(1, account.learner());
            update.setObject(2, account.origin());
            update.executeUpdate();
        } catch (SQLException e) {
            throw ProblemTranslation.of(e);
        }
    }
}
