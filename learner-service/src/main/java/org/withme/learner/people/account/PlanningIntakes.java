package org.withme.learner.people.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.withme.learner.people.directory.CollegeProviders;
import org.withme.learner.people.rows.ReadRow;
import org.withme.platform.access.Access;
import org.withme.platform.problem.Violations;

/** Says of whom the rows of a request speak, and changes nothing. The earlier of two rows about one person counts. */
@ApplicationScoped
class PlanningIntakes {

    private static final String LEARNERS = """
            select learn_ref_number, learner_id from college_record
            where ukprn = :ukprn and learn_ref_number = any(:references)
            """;

    private final Jdbi database;
    private final Access access;
    private final CollegeProviders providers;

    PlanningIntakes(Jdbi database, Access access, CollegeProviders providers) {
        this.database = database;
        this.access = access;
        this.providers = providers;
    }

    /** The rows in their order; a learner is decided upon as if they were asked for alone. */
    List<IntakeRow> plan(String ukprn, List<ReadRow<AccountRow>> rows) {
        Map<String, UUID> learners = learners(ukprn, rows);
        Map<String, AccountRow> said = new HashMap<>();
        return rows.stream().map(read -> plan(ukprn, read, learners, said)).toList();
    }

    private IntakeRow plan(
            String ukprn, ReadRow<AccountRow> read, Map<String, UUID> learners, Map<String, AccountRow> said) {
        AccountRow row = read.row();
        if (!read.faults().isEmpty()) {
            return new IntakeRow(read.number(), row, null, null, read.faults());
        }
        UUID learner = row.learner() == null ? null : learners.get(reference(row));
        Optional<String> provider = providers.of(ukprn, row.provider());
        boolean needsProvider = row.externalId() != null || row.staff() != null || row.ended() != null;
        String person = row.learner() == null ? "staff " + row.staff() : "learner " + reference(row);
        AccountRow earlier = said.putIfAbsent(person, row);
        Violations faults = new Violations()
                .addIf(row.learner() != null && learner == null, "/learner", AccountRowRule.NOT_A_LEARNER)
                .addIf(needsProvider && provider.isEmpty(), "/provider", AccountRowRule.NOT_A_PROVIDER)
                .addIf(earlier != null && !earlier.equals(row), "", AccountRowRule.SAID_DIFFERENTLY);
        return new IntakeRow(read.number(), row, learner, provider.orElse(null), faults);
    }

    private Map<String, UUID> learners(String ukprn, List<ReadRow<AccountRow>> rows) {
        Set<String> references = rows.stream()
                .filter(read -> read.faults().isEmpty())
                .map(ReadRow::row)
                .filter(row -> row.learner() != null)
                .map(PlanningIntakes::reference)
                .collect(Collectors.toSet());
        Map<String, UUID> known = database.withHandle(handle -> handle.createQuery(LEARNERS)
                .bind("ukprn", ukprn)
                .bindArray("references", String.class, references)
                .collectRows(Collectors.toMap(
                        row -> row.getColumn("learn_ref_number", String.class),
                        row -> row.getColumn("learner_id", UUID.class))));
        known.values().removeIf(learner -> !access.permits(AccountAccess.mayOpen(Objects.requireNonNull(learner))));
        return known;
    }

    private static String reference(AccountRow row) {
        return row.learner().strip().toUpperCase(Locale.ROOT);
    }
}
