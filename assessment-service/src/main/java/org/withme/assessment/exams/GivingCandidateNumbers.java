package org.withme.assessment.exams;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.withme.assessment.exams.CandidateNumbers.Given;
import org.withme.assessment.exams.CandidateNumbersView.RefusedRow;
import org.withme.assessment.exams.GiveCandidateNumbers.Row;
import org.withme.platform.effort.Effort;
import org.withme.platform.grants.Merges;
import org.withme.platform.http.Idempotency;
import org.withme.platform.problem.Violations;

/** Candidate numbers are the exams office's own: no return and no event carries them. */
@ApplicationScoped
class GivingCandidateNumbers {

    private static final int LONGEST_REFERENCE = 12;

    private final ExamsAccess access;
    private final LearnerReferences references;
    private final CandidateNumbers candidates;
    private final Merges merges;
    private final Idempotency idempotency;
    private final Clock clock;

    GivingCandidateNumbers(
            ExamsAccess access,
            LearnerReferences references,
            CandidateNumbers candidates,
            Merges merges,
            Idempotency idempotency,
            Clock clock) {
        this.access = access;
        this.references = references;
        this.candidates = candidates;
        this.merges = merges;
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
        List<Violations> faults =
                rows.stream().map(GivingCandidateNumbers::check).toList();
        List<Optional<UUID>> learners = learners(ukprn, rows, faults);
        Set<String> contradicted = contradicted(rows, learners);
        Map<String, UUID> taken = new HashMap<>();
        List<RefusedRow> refused = new ArrayList<>();
        for (int index = 0; index < rows.size(); index++) {
            Row row = rows.get(index);
            Violations found = faults.get(index);
            Optional<UUID> learner = learners.get(index);
            found.addIf(row != null && contradicted.contains(row.candidate()), "/candidate", ExamsRule.SAID_DIFFERENTLY)
                    .addIf(found.isEmpty() && learner.isEmpty(), pointer(row), ExamsRule.LEARNER_NOT_KNOWN);
            if (found.isEmpty()) {
                taken.put(row.candidate(), learner.orElseThrow());
            } else {
                refused.add(new RefusedRow(index + 1, found.list()));
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

    /** Who each row is about, of those whom the exams office may mark: by the college's reference, or by id. */
    private List<Optional<UUID>> learners(String ukprn, List<Row> rows, List<Violations> faults) {
        Set<String> stated = new HashSet<>();
        Set<UUID> ids = new HashSet<>();
        for (int index = 0; index < rows.size(); index++) {
            Row row = rows.get(index);
            if (faults.get(index).isEmpty() && row.learner() != null) {
                stated.add(LearnerReferences.kept(row.learner()));
            } else if (faults.get(index).isEmpty()) {
                ids.add(row.learnerId());
            }
        }
        Map<String, UUID> named = references.named(ukprn, stated);
        Map<UUID, UUID> today = merges.survivorsOf(ids);
        Set<UUID> learners = new HashSet<>(named.values());
        learners.addAll(today.values());
        Set<UUID> markable = access.whomToMark(learners);
        List<Optional<UUID>> each = new ArrayList<>();
        for (int index = 0; index < rows.size(); index++) {
            Row row = rows.get(index);
            each.add(
                    faults.get(index).isEmpty()
                            ? Optional.ofNullable(
                                            row.learner() == null
                                                    ? today.get(row.learnerId())
                                                    : named.get(LearnerReferences.kept(row.learner())))
                                    .filter(markable::contains)
                            : Optional.empty());
        }
        return each;
    }

    private static Violations check(Row row) {
        if (row == null) {
            return new Violations().add("", ExamsRule.NOT_A_ROW.with("columns", "learner, learnerId, candidate"));
        }
        return new Violations()
                .addIf((row.learner() == null) == (row.learnerId() == null), "/learner", ExamsRule.LEARNER_OR_ID)
                .text("/learner", row.learner(), LONGEST_REFERENCE)
                .addIf(ExternalMarkRow.hasControls(row.learner()), "/learner", ExamsRule.CONTROL_CHARACTER)
                .addIf(
                        row.candidate() == null
                                || !ExternalMarkRow.CANDIDATE
                                        .matcher(row.candidate())
                                        .matches(),
                        "/candidate",
                        ExamsRule.NOT_A_CANDIDATE);
    }

    private static String pointer(Row row) {
        return row != null && row.learner() == null ? "/learnerId" : "/learner";
    }

    /** Numbers that rows of one request give to two learners: neither gets it. */
    private static Set<String> contradicted(List<Row> rows, List<Optional<UUID>> learners) {
        Map<String, Object> said = new HashMap<>();
        Set<String> contradicted = new HashSet<>();
        for (int index = 0; index < rows.size(); index++) {
            Row row = rows.get(index);
            if (row != null && row.candidate() != null) {
                Object learner = learners.get(index).<Object>map(one -> one).orElse(stated(row));
                Object earlier = said.putIfAbsent(row.candidate(), learner);
                if (earlier != null && !earlier.equals(learner)) {
                    contradicted.add(row.candidate());
                }
            }
        }
        return contradicted;
    }

    /** As the row says it. */
    private static String stated(Row row) {
        return row.learner() == null ? String.valueOf(row.learnerId()) : LearnerReferences.kept(row.learner());
    }
}
