package org.withme.learner.record.duplicates;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.withme.learner.record.duplicates.DuplicateView.State;
import org.withme.learner.record.duplicates.MergeEvent.LearnersMerged;
import org.withme.learner.record.duplicates.MergeEvent.LearnersUnmerged;
import org.withme.learner.record.duplicates.Merges.Merge;
import org.withme.platform.effort.Effort;
import org.withme.platform.events.Outbox;
import org.withme.platform.http.Idempotency;
import org.withme.platform.http.Precondition;
import org.withme.platform.problem.Problem;
import org.withme.platform.problem.StandardProblem;
import org.withme.platform.problem.Violations;

/** A person says whether two records are one person, and may take it back (L3). */
@ApplicationScoped
@Effort("duplicate-resolution")
class ResolvingDuplicates {

    private static final Logger LOG = Logger.getLogger(ResolvingDuplicates.class);

    private final DuplicatesAccess access;
    private final Duplicates duplicates;
    private final Merges merges;
    private final Idempotency idempotency;
    private final Outbox outbox;
    private final Clock clock;

    ResolvingDuplicates(
            DuplicatesAccess access,
            Duplicates duplicates,
            Merges merges,
            Idempotency idempotency,
            Outbox outbox,
            Clock clock) {
        this.access = access;
        this.duplicates = duplicates;
        this.merges = merges;
        this.idempotency = idempotency;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    DuplicateView merge(UUID pair, MergeLearners command, Precondition ifMatch) {
        Decider decider = access.requireDecider();
        return resolve(decider, pair, ifMatch, view -> {
            if (view.state() == State.MERGED || merges.of(pair).isPresent()) {
                throw Problem.of(DuplicateProblem.ALREADY_MERGED);
            }
            Merge merge = merge(view, command);
            if (merges.hasAbsorbed(merge.absorbed())) {
                throw Problem.of(DuplicateProblem.SURVIVOR_OF_OTHERS);
            }
            merges.merge(pair, merge, decider, clock.instant());
            outbox.append(new LearnersMerged(merge.survivor(), merge.absorbed()));
            LOG.infof("Learner %s absorbed %s by pair %s", merge.survivor(), merge.absorbed(), pair);
        });
    }

    @Transactional
    DuplicateView unmerge(UUID pair, Precondition ifMatch) {
        Decider decider = access.requireDecider();
        return resolve(decider, pair, ifMatch, view -> {
            Merge merge = merges.of(pair).orElseThrow(() -> Problem.of(DuplicateProblem.NOT_MERGED_HERE));
            if (merges.isLeanedOn(pair, merge)) {
                throw Problem.of(DuplicateProblem.ANOTHER_MERGE_DEPENDS_ON_IT);
            }
            merges.unmerge(pair, merge, decider, clock.instant());
            outbox.append(
                    new LearnersUnmerged(merge.survivor(), merge.absorbed(), merges.subjectsOf(merge.absorbed())));
            LOG.infof("Learner %s parted from %s by pair %s", merge.absorbed(), merge.survivor(), pair);
        });
    }

    /** Not the same person. Saying it again changes nothing; a pair that turns out to be one after all can still be merged. */
    @Transactional
    DuplicateView dismiss(UUID pair, Precondition ifMatch) {
        Decider decider = access.requireDecider();
        return resolve(decider, pair, ifMatch, view -> {
            if (view.state() == State.MERGED) {
                throw Problem.of(DuplicateProblem.ALREADY_MERGED);
            }
            duplicates.dismiss(pair, decider, clock.instant());
        });
    }

    private DuplicateView resolve(Decider decider, UUID pair, Precondition ifMatch, Consumer<DuplicateView> effect) {
        find(decider, pair);
        return idempotency.once(DuplicateView.class, () -> {
            merges.lock(pair);
            DuplicateView view = find(decider, pair);
            ifMatch.matches(view);
            effect.accept(view);
            return find(decider, pair);
        });
    }

    private DuplicateView find(Decider decider, UUID pair) {
        return duplicates.find(decider.scope(), pair).orElseThrow(() -> Problem.of(StandardProblem.NOT_FOUND));
    }

    private static Merge merge(DuplicateView view, MergeLearners command) {
        UUID one = view.learner().today();
        UUID other = view.other().today();
        if (isHalf(command.survivor(), view.learner())) {
            return new Merge(one, other);
        }
        new Violations()
                .addIf(!isHalf(command.survivor(), view.other()), "/survivor", QuestionRule.NOT_ONE_OF_THE_TWO)
                .orThrow();
        return new Merge(other, one);
    }

    private static boolean isHalf(UUID learner, DuplicateView.Half half) {
        return half.learnerId().equals(learner) || half.today().equals(learner);
    }
}
