package org.withme.learner.people.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.io.InputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.JdbiException;
import org.withme.learner.people.access.ActingCollege;
import org.withme.learner.people.access.CollegeAccess;
import org.withme.learner.people.account.AskingTheDirectory.Asked;
import org.withme.learner.people.rows.RowReader;
import org.withme.learner.people.rows.RowShape;
import org.withme.platform.effort.Effort;
import org.withme.platform.identity.Caller;
import org.withme.platform.identity.CurrentCaller;
import org.withme.platform.identity.Roles;

/**
 * The accounts of a whole intake. Some rows at a time are claimed in one transaction, done by the directory, and confirmed in
 * another; whatever dies on the way, a row that is sent again finds what was begun.
 */
@ApplicationScoped
@Effort("account-opening")
class LoadingAccounts {

    private static final Logger LOG = Logger.getLogger(LoadingAccounts.class);

    private static final RowShape<AccountRow> SHAPE =
            new RowShape<>(AccountRow.class, AccountRules::check, 2_000, 1024 * 1024);
    /** Rows between two transactions: what is lost of them at the worst is a second's work. */
    private static final int AT_ONCE = 40;

    private final CollegeAccess access;
    private final CurrentCaller callers;
    private final RowReader rows;
    private final PlanningIntakes planning;
    private final ClaimingIntakes claims;
    private final AskingTheDirectory directory;
    private final IntakeConfig config;
    private final Clock clock;

    LoadingAccounts(
            CollegeAccess access,
            CurrentCaller callers,
            RowReader rows,
            PlanningIntakes planning,
            ClaimingIntakes claims,
            AskingTheDirectory directory,
            IntakeConfig config,
            Clock clock) {
        this.access = access;
        this.callers = callers;
        this.rows = rows;
        this.planning = planning;
        this.claims = claims;
        this.directory = directory;
        this.config = config;
        this.clock = clock;
    }

    /** Rows that may be done: by whom, for which college. */
    record Intake(Caller caller, String ukprn, List<IntakeRow> rows, LoadAccounts command) {}

    Intake read(LoadAccounts command, InputStream body) {
        ActingCollege college = access.requireOwn("accounts", Roles.MIS_CLIENT, Roles.MIS_ADMINISTRATOR);
        return new Intake(
                callers.get(),
                college.ukprn(),
                planning.plan(
                        college.ukprn(),
                        rows.read(command.format(), body, SHAPE).toList()),
                command);
    }

    /** Does them, and tells some answers at a time, in the order of the rows. */
    void load(Intake intake, Consumer<List<AccountRowAnswer>> told) {
        Patience patience = new Patience(clock, clock.instant().plus(config.longest()), 2 * config.parallel());
        for (int first = 0; first < intake.rows().size(); first += AT_ONCE) {
            List<IntakeRow> some = intake.rows()
                    .subList(first, Math.min(first + AT_ONCE, intake.rows().size()));
            told.accept(callers.as(intake.caller(), () -> answers(some, intake, patience)));
        }
    }

    private List<AccountRowAnswer> answers(List<IntakeRow> some, Intake intake, Patience patience) {
        List<AccountRowAnswer> answers = new ArrayList<>();
        try {
            if (intake.command().dryRun()) {
                some.forEach(row -> answers.add(claims.foresee(row, intake.ukprn())));
            } else if (!patience.isOver()) {
                open(some, intake, patience, answers);
            }
        } catch (JdbiException | PersistenceException e) {
            LOG.warnf("Rows of an intake are to be sent again: %s", e.getMessage());
        }
        Map<Integer, AccountRowAnswer> byRow =
                answers.stream().collect(Collectors.toMap(AccountRowAnswer::row, Function.identity()));
        return some.stream()
                .map(row -> byRow.getOrDefault(row.number(), AccountRowAnswer.unanswered(row)))
                .toList();
    }

    private void open(List<IntakeRow> some, Intake intake, Patience patience, List<AccountRowAnswer> answers) {
        List<ClaimedRow> claimed =
                claims.claim(some.stream().filter(IntakeRow::isSound).toList(), intake.ukprn());
        claimed.stream()
                .filter(row -> !row.faults().isEmpty())
                .forEach(row -> answers.add(AccountRowAnswer.refused(row.row(), row.faults())));
        List<Asked> asked = directory.ask(
                claimed.stream().filter(row -> row.faults().isEmpty()).toList(),
                intake.ukprn(),
                intake.command().passwords(),
                patience);
        List<DoneRow> done =
                asked.stream().map(Asked::done).flatMap(Stream::ofNullable).toList();
        claims.confirm(done);
        done.forEach(row -> answers.add(row.answer()));
        asked.stream().filter(row -> !row.faults().isEmpty()).forEach(row -> {
            claims.giveUp(row.claimed());
            answers.add(AccountRowAnswer.refused(row.claimed().row(), row.faults()));
        });
    }
}
