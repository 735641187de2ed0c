package org.withme.assessment.exams;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.withme.assessment.exams.CandidateNumbers.Given;
import org.withme.assessment.exams.CandidateNumbersView.RefusedRow;
import org.withme.assessment.exams.GiveCandidateNumbers.Row;
import org.withme.platform.effort.Effort;
import org.withme.platform.http.Idempotency;
import org.withme.platform.problem.Violations;

/** Candidate numbers are the exams office's own: no return and no event carries them. */
@ApplicationScoped
class GivingCandidateNumbers {

    private static final int LONGEST_REFERENCE = 12;

    private final ExamsAccess access;
    private final LearnerReferences references;
    private final CandidateNumbers candidates;
    private final Idempotency idempotency;
    private final Clock clock;

    GivingCandidateNumbers(
            ExamsAccess access,
            LearnerReferences references,
            CandidateNumbers candidates,
            Idempotency idempotency,
            Clock clock) {
        this.access = access;
        this.references = references;
        this.candidates = candidates;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    @Effort("candidate-numbers")
    @Transactional
    CandidateNumbersView give(GiveCandidateNumbers command) {
        String ukprn = access.requireExamsOffice();
        return idempotency.once(CandidateNumbersView.class, () -> {
            List<Row> rows = command.candidates();
            new Violations()
                    .addIf(
                            rows.isEmpty() || rows.size() > ExternalMarkRow.MOST,
                            "/candidates",
                            ExamsRule.NUMBER_OF_ROWS.with("most", ExternalMarkRow.MOST))
                    .orThrow();
            return given(ukprn, rows);
        });
    }

    private CandidateNumbersView given(String ukprn, List<Row> rows) {
        Map<String, UUID> learners = learners(ukprn, rows);
        Set<String> contradicted = contradicted(rows);
        Map<String, UUID> taken = new HashMap<>();
        List<RefusedRow> refused = new ArrayList<>();
        for (int index = 0; index < rows.size(); index++) {
            Row row = rows.get(index);
            Violations faults = check(row, contradicted);
            UUID learner = faults.isEmpty() ? learners.get(LearnerReferences.kept(row.learner())) : null;
            faults.addIf(faults.isEmpty() && learner == null, "/learner", ExamsRule.LEARNER_NOT_KNOWN);
            if (faults.isEmpty()) {
                taken.put(row.candidate(), learner);
            } else {
                refused.add(new RefusedRow(index + 1, faults.list()));
            }
        }
        Map<String, UUID> before = candidates.named(ukprn, taken.keySet());
        List<Given> now = taken.entrySet().stream()
                .filter(entry -> !entry.getValue().equals(before.get(entry.getKey())))
                .map(entry -> new Given(entry.getValue(), entry.getKey()))
                .toList();
        candidates.give(ukprn, now, access.subject(), clock.instant());
        return new CandidateNumbersView(now.size(), rows.size() - refused.size() - now.size(), refused.size(), refused);
    }

    /** Whom the college lists, and the exams office may mark. */
    private Map<String, UUID> learners(String ukprn, List<Row> rows) {
        Map<String, UUID> named = references.named(
                ukprn,
                rows.stream()
                        .filter(Objects::nonNull)
                        .map(Row::learner)
                        .filter(Objects::nonNull)
                        .map(LearnerReferences::kept)
                        .collect(Collectors.toSet()));
        Set<UUID> markable = access.whomToMark(new HashSet<>(named.values()));
        named.values().retainAll(markable);
        return named;
    }

    private static Violations check(Row row, Set<String> contradicted) {
        if (row == null) {
            return new Violations().add("", ExamsRule.NOT_A_ROW.with("columns", "learner, candidate"));
        }
        return new Violations()
                .requiredText("/learner", row.learner(), LONGEST_REFERENCE, "Send your reference for the learner.")
                .addIf(
                        row.candidate() == null
                                || !ExternalMarkRow.CANDIDATE
                                        .matcher(row.candidate())
                                        .matches(),
                        "/candidate",
                        ExamsRule.NOT_A_CANDIDATE)
                .addIf(
                        row.candidate() != null && contradicted.contains(row.candidate()),
                        "/candidate",
                        ExamsRule.SAID_DIFFERENTLY);
    }

    /** Numbers that rows of one request give to two learners: neither gets it. */
    private static Set<String> contradicted(List<Row> rows) {
        Map<String, String> said = new HashMap<>();
        Set<String> contradicted = new HashSet<>();
        for (Row row : rows) {
            if (row != null && row.learner() != null && row.candidate() != null) {
                String learner = LearnerReferences.kept(row.learner());
                String earlier = said.putIfAbsent(row.candidate(), learner);
                if (earlier != null && !earlier.equals(learner)) {
                    contradicted.add(row.candidate());
                }
            }
        }
        return contradicted;
    }
}
