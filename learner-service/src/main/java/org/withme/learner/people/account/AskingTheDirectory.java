package org.withme.learner.people.account;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.withme.learner.people.directory.AccountInUse;
import org.withme.learner.people.directory.IdentityTaken;
import org.withme.learner.people.directory.IntakeDirectory;
import org.withme.learner.people.directory.UsernameTaken;
import org.withme.platform.problem.Problem;
import org.withme.platform.problem.Violations;

/** Asks the directory for several rows at the same time, on threads that belong to no request and no transaction. */
@ApplicationScoped
class AskingTheDirectory {

    private static final Logger LOG = Logger.getLogger(AskingTheDirectory.class);

    private final IntakeDirectory directory;
    private final ExecutorService threads;

    AskingTheDirectory(IntakeDirectory directory, IntakeConfig config) {
        this.directory = directory;
        this.threads = Executors.newFixedThreadPool(config.parallel(), work -> {
            Thread thread = new Thread(work, "intake");
            thread.setDaemon(true);
            return thread;
        });
    }

    @PreDestroy
    void end() {
        threads.shutdownNow();
    }

    /**
     * What the directory said.
     *
     * @param done null if it did not do it
     * @param faults why it will not; empty if it did not answer
     */
    record Asked(ClaimedRow claimed, @Nullable DoneRow done, Violations faults) {}

    List<Asked> ask(List<ClaimedRow> rows, String ukprn, boolean passwords, Patience patience) {
        List<Future<Asked>> answers = rows.stream()
                .map(row -> threads.submit(() -> ask(row, ukprn, passwords, patience)))
                .toList();
        return answers.stream().map(AskingTheDirectory::answer).toList();
    }

    private static Asked answer(Future<Asked> answer) {
        try {
            return answer.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private Asked ask(ClaimedRow row, String ukprn, boolean passwords, Patience patience) {
        if (patience.isOver()) {
            return new Asked(row, null, new Violations());
        }
        try {
            Asked asked = askInTime(row, ukprn, passwords);
            patience.answered();
            return asked;
        } catch (Problem e) {
            patience.failed();
            return new Asked(row, null, new Violations());
        } catch (RuntimeException e) {
            patience.failed();
            LOG.warnf(e, "A row of an intake was not done");
            return new Asked(row, null, new Violations());
        }
    }

    private Asked askInTime(ClaimedRow row, String ukprn, boolean passwords) {
        try {
            DoneRow done = row.row().learner() == null ? staff(row, ukprn) : learner(row, passwords);
            return new Asked(row, done, new Violations());
        } catch (UsernameTaken e) {
            String name = row.row().learner() == null ? "/staff" : "/username";
            return new Asked(row, null, new Violations().add(name, AccountRowRule.USERNAME_TAKEN));
        } catch (AccountInUse e) {
            return new Asked(row, null, new Violations().add("/externalId", AccountRowRule.IN_USE));
        } catch (IdentityTaken e) {
            return new Asked(row, null, new Violations().add("/externalId", AccountRowRule.EXTERNAL_ID_TAKEN));
        }
    }

    private DoneRow staff(ClaimedRow claimed, String ukprn) {
        IntakeRow row = claimed.row();
        String username = row.row().staff();
        return row.ends()
                ? DoneRow.ended(claimed, directory.releaseStaff(ukprn, username, row.provider()))
                : DoneRow.of(claimed, directory.openStaff(ukprn, username, row.identity()));
    }

    private DoneRow learner(ClaimedRow claimed, boolean passwords) {
        IntakeRow row = claimed.row();
        if (claimed.claim() == null) {
            return DoneRow.ended(claimed, false);
        }
        String username = claimed.claim().username();
        return row.ends()
                ? DoneRow.ended(claimed, directory.releaseLearner(row.learner(), username, row.provider()))
                : DoneRow.of(
                        claimed,
                        directory.openLearner(
                                row.learner(),
                                username,
                                row.identity(),
                                passwords
                                        && row.identity() == null
                                        && claimed.claim().own()));
    }
}
