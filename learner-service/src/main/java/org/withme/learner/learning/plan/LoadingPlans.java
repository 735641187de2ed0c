package org.withme.learner.learning.plan;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
        Taking taking = new Taking(
                ukprn,
                learners,
                new HashMap<>(goals.brought(ukprn, references(rows))),
                new HashMap<>(goals.many(
                        ukprn,
                        learners.values().stream().map(StatedLearner::learner).toList())),
                new ArrayList<>());
        List<PlansLoaded.Row> answers =
                rows.stream().map(row -> answer(row, taking, dryRun)).toList();
        if (!dryRun) {
            keep(taking);
        }
        return PlansLoaded.of(answers, dryRun);
    }

    /**
     * What is taken of a request, row by row.
     *
     * @param known what stands already, by {@link #key}
     * @param many how many goals of each learner are not over
     */
    private record Taking(
            String ukprn,
            Map<String, StatedLearner> learners,
            Map<String, Brought> known,
            Map<UUID, Integer> many,
            List<Goal> brought) {

        boolean isFull(StatedLearner learner) {
            return many.getOrDefault(learner.learner(), 0) >= ChangingGoals.MOST_GOALS;
        }

        void add(Goal goal, StatedLearner learner, PlanRow row) {
            brought.add(goal);
            known.put(key(row.origin()), new Brought(goal.id(), learner.learner()));
            if (!goal.isOver()) {
                many.merge(learner.learner(), 1, Integer::sum);
            }
        }
    }

    private PlansLoaded.Row answer(ReadRow<PlanRow> read, Taking taking, boolean dryRun) {
        PlanRow row = read.row();
        Violations faults = read.faults();
        if (!faults.isEmpty()) {
            return refused(read, null);
        }
        StatedLearner learner = taking.learners().get(LearnerReference.kept(row.learner()));
        String key = key(row.origin());
        Brought known = taking.known().get(key);
        if (!isThere(learner)) {
            faults.add("/learner", LearnerReference.NOT_KNOWN);
        } else if (known == null) {
            faults.addIf(
                    !row.stateOrProposed().isOver() && taking.isFull(learner),
                    "/learner",
                    PlanRule.PLAN_FULL.with("most", ChangingGoals.MOST_GOALS));
        } else {
            faults.addIf(!known.learner().equals(learner.learner()), "/reference", PlanRule.ANOTHERS_REFERENCE);
        }
        if (!faults.isEmpty()) {
            return refused(read, row.reference());
        }
        if (known == null) {
            UUID id = UuidCreator.getTimeOrderedEpoch();
            taking.add(
                    Goal.brought(id, new PlanKey(learner.origin(), taking.ukprn()), row, clock.instant()),
                    learner,
                    row);
        }
        return new PlansLoaded.Row(
                read.number(),
                row.reference(),
                known == null ? Outcome.ADDED : Outcome.KNOWN,
                dryRun ? null : taking.known().get(key).goal(),
                null);
    }

    /** @param reference null where the row itself is wrong: what stands there may be anything, and the answer is kept */
    private static PlansLoaded.Row refused(ReadRow<PlanRow> read, @Nullable String reference) {
        return new PlansLoaded.Row(
                read.number(), reference, Outcome.REFUSED, null, read.faults().list());
    }

    private void keep(Taking taking) {
        List<Goal> brought = taking.brought();
        Set<UUID> learners = brought.stream()
                .map(goal -> taking.known().get(key(goal.source())).learner())
                .collect(Collectors.toSet());
        goals.persist(brought);
        plans.voidSignatures(learners, taking.ukprn(), clock.instant());
        goals.flush();
        changes.noteAll(learners);
        outbox.append(brought.stream().map(goal -> goal.writtenEvent(false)).toArray(DomainEvent[]::new));
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
