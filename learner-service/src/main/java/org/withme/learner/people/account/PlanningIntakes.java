package org.withme.learner.people.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.withme.learner.people.directory.CollegeProviders;
import org.withme.learner.people.rows.LearnerReference;
import org.withme.learner.people.rows.ReadRow;
import org.withme.learner.people.rows.StatedLearners;
import org.withme.learner.people.rows.StatedLearners.StatedLearner;
import org.withme.platform.problem.Violations;

/** Says of whom the rows of a request speak, and changes nothing. The earlier of two rows about one person counts. */
@ApplicationScoped
class PlanningIntakes {

    private final StatedLearners stated;
    private final CollegeProviders providers;
    private final Clock clock;
    private final int graceDays;

    PlanningIntakes(
            StatedLearners stated,
            CollegeProviders providers,
            Clock clock,
            @ConfigProperty(name = "withme.access.grace-days") int graceDays) {
        this.stated = stated;
        this.providers = providers;
        this.clock = clock;
        this.graceDays = graceDays;
    }

    /** The rows in their order; of a learner whose time with the college is over it is as if they were not known (L5). */
    List<IntakeRow> plan(String ukprn, List<ReadRow<AccountRow>> rows) {
        Map<String, StatedLearner> learners = learners(ukprn, rows);
        Map<String, AccountRow> said = new HashMap<>();
        return rows.stream().map(read -> plan(ukprn, read, learners, said)).toList();
    }

    private IntakeRow plan(
            String ukprn, ReadRow<AccountRow> read, Map<String, StatedLearner> learners, Map<String, AccountRow> said) {
        AccountRow row = read.row();
        if (!read.faults().isEmpty()) {
            return new IntakeRow(read.number(), row, null, null, read.faults());
        }
        String reference = row.learner() == null ? null : LearnerReference.kept(row.learner());
        StatedLearner learner = reference == null ? null : learners.get(reference);
        Optional<String> provider = providers.of(ukprn, row.provider());
        boolean needsProvider = row.externalId() != null || row.staff() != null || row.ended() != null;
        String person = row.learner() == null ? "staff " + row.staff() : "learner " + reference;
        AccountRow earlier = said.putIfAbsent(person, row);
        Violations faults = new Violations()
                .addIf(row.learner() != null && learner == null, "/learner", LearnerReference.NOT_KNOWN)
                .addIf(needsProvider && provider.isEmpty(), "/provider", AccountRowRule.NOT_A_PROVIDER)
                .addIf(earlier != null && !earlier.equals(row), "", AccountRowRule.SAID_DIFFERENTLY);
        return new IntakeRow(
                read.number(), row, learner == null ? null : learner.learner(), provider.orElse(null), faults);
    }

    private Map<String, StatedLearner> learners(String ukprn, List<ReadRow<AccountRow>> rows) {
        LocalDate since = LocalDate.now(clock).minusDays(graceDays);
        Map<String, StatedLearner> known = stated.named(
                ukprn,
                rows.stream()
                        .filter(read -> read.faults().isEmpty())
                        .map(read -> read.row().learner())
                        .filter(Objects::nonNull)
                        .map(LearnerReference::kept)
                        .collect(Collectors.toSet()));
        known.values()
                .removeIf(learner ->
                        learner.lastDay() != null && learner.lastDay().isBefore(since));
        return known;
    }
}
