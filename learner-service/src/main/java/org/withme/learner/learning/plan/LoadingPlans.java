package org.withme.learner.learning.plan;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.withme.learner.learning.plan.PlansLoaded.Outcome;
import org.withme.learner.people.access.ActingCollege;
import org.withme.learner.people.access.CollegeAccess;
import org.withme.learner.people.rows.LearnerReference;
import org.withme.learner.people.rows.ReadRow;
import org.withme.learner.people.rows.RowFormat;
import org.withme.learner.people.rows.RowReader;
import org.withme.learner.people.rows.RowShape;
import org.withme.learner.people.rows.StatedLearners;
import org.withme.learner.people.rows.StatedLearners.StatedLearner;
import org.withme.learner.people.waiting.WaitingChanges;
import org.withme.platform.effort.Effort;
import org.withme.platform.events.DomainEvent;
import org.withme.platform.events.Outbox;
import org.withme.platform.http.Idempotency;
import org.withme.platform.identity.Roles;
import org.withme.platform.problem.Violations;

/**
 * Brings the goals of a plan that is kept elsewhere, so that nobody types them again. Each comes once: from then on it is the
 * learner's, and what the other system says of it later changes nothing.
 */
@ApplicationScoped
@Effort("plan-import")
class LoadingPlans {

    /** So many are one transaction. */
    private static final int MOST = 2_000;

    private static final RowShape<PlanRow> SHAPE =
            new RowShape<>(PlanRow.class, PlanRowRules::check, MOST, 8 * 1024 * 1024);

    private final CollegeAccess access;
    private final RowReader reader;
    private final StatedLearners stated;
    private final Plans plans;
    private final Goals goals;
    private final WaitingChanges changes;
    private final Idempotency idempotency;
    private final Outbox outbox;
    private final Clock clock;

    LoadingPlans(
            CollegeAccess access,
            RowReader reader,
            StatedLearners stated,
            Plans plans,
            Goals goals,
            WaitingChanges changes,
            Idempotency idempotency,
            Outbox outbox,
            Clock clock) {
        this.access = access;
        this.reader = reader;
        this.stated = stated;
        this.plans = plans;
        this.goals = goals;
        this.changes = changes;
        this.idempotency = idempotency;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    PlansLoaded load(RowFormat format, boolean dryRun, InputStream body) {
        ActingCollege college = access.requireOwn("plans", Roles.MIS_CLIENT, Roles.MIS_ADMINISTRATOR);
        List<ReadRow<PlanRow>> rows = reader.read(format, body, SHAPE).toList();
        return idempotency.once(PlansLoaded.class, () -> taken(college.ukprn(), rows, dryRun));
    }

    private PlansLoaded taken(String ukprn, List<ReadRow<PlanRow>> rows, boolean dryRun) {
        Map<String, StatedLearner> learners = learners(ukprn, rows);
        if (!dryRun) {
            plans.lockAll(learners.values().stream()
                    .map(learner -> new PlanKey(learner.learner(), ukprn))
                    .distinct()
                    .toList());
        }
        Map<String, UUID> known = new HashMap<>(goals.brought(ukprn, references(rows)));
        List<PlansLoaded.Row> answers = new ArrayList<>();
        List<Goal> brought = new ArrayList<>();
        for (ReadRow<PlanRow> row : rows) {
            answers.add(answer(ukprn, row, learners, known, brought, dryRun));
        }
        if (!dryRun) {
            keep(brought);
        }
        return PlansLoaded.of(answers, dryRun);
    }

    private PlansLoaded.Row answer(
            String ukprn,
            ReadRow<PlanRow> read,
            Map<String, StatedLearner> learners,
            Map<String, UUID> known,
            List<Goal> brought,
            boolean dryRun) {
        PlanRow row = read.row();
        Violations faults = read.faults();
        StatedLearner learner = faults.isEmpty() ? learners.get(LearnerReference.kept(row.learner())) : null;
        faults.addIf(faults.isEmpty() && !isThere(learner), "/learner", LearnerReference.NOT_KNOWN);
        if (!faults.isEmpty()) {
            String reference = row == null ? null : row.reference();
            return new PlansLoaded.Row(read.number(), reference, Outcome.REFUSED, null, faults.list());
        }
        String key = key(row.origin());
        boolean isKnown = known.containsKey(key);
        if (!isKnown) {
            Goal goal = Goal.brought(
                    UuidCreator.getTimeOrderedEpoch(), new PlanKey(learner.learner(), ukprn), row, clock.instant());
            brought.add(goal);
            known.put(key, goal.id());
        }
        return new PlansLoaded.Row(
                read.number(),
                row.reference(),
                isKnown ? Outcome.KNOWN : Outcome.ADDED,
                dryRun ? null : known.get(key),
                null);
    }

    private void keep(List<Goal> brought) {
        Instant now = clock.instant();
        goals.persist(brought);
        brought.stream().map(Goal::plan).distinct().forEach(plan -> plans.voidSignatures(plan, now));
        goals.flush();
        changes.noteAll(brought.stream().map(goal -> goal.plan().learner()).collect(Collectors.toSet()));
        outbox.append(brought.stream().map(Goal::writtenEvent).toArray(DomainEvent[]::new));
    }

    private Map<String, StatedLearner> learners(String ukprn, List<ReadRow<PlanRow>> rows) {
        return stated.named(
                ukprn,
                rows.stream()
                        .filter(row -> row.faults().isEmpty())
                        .map(row -> LearnerReference.kept(row.row().learner()))
                        .collect(Collectors.toSet()));
    }

    private boolean isThere(StatedLearner learner) {
        return learner != null
                && (learner.lastDay() == null || !learner.lastDay().isBefore(LocalDate.now(clock)));
    }

    private static List<GoalSource> references(List<ReadRow<PlanRow>> rows) {
        return rows.stream()
                .filter(row -> row.faults().isEmpty())
                .map(row -> row.row().origin())
                .toList();
    }

    static String key(GoalSource origin) {
        return origin.name() + "\n" + origin.reference();
    }
}
