package org.withme.learner.record.duplicates;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.withme.learner.record.duplicates.HeldView.Decides;
import org.withme.learner.record.duplicates.HeldView.State;
import org.withme.platform.effort.Effort;
import org.withme.platform.http.Idempotency;
import org.withme.platform.http.Precondition;
import org.withme.platform.problem.Problem;
import org.withme.platform.problem.StandardProblem;
import org.withme.platform.problem.Violations;

/** A person says who a held learner is; the next return is taken by it (L3). */
@ApplicationScoped
@Effort("duplicate-resolution")
class AnsweringHeld {

    private static final Logger LOG = Logger.getLogger(AnsweringHeld.class);

    private final DuplicatesAccess access;
    private final HeldLearners held;
    private final GivenAwayReferences references;
    private final Idempotency idempotency;
    private final Clock clock;

    AnsweringHeld(
            DuplicatesAccess access,
            HeldLearners held,
            GivenAwayReferences references,
            Idempotency idempotency,
            Clock clock) {
        this.access = access;
        this.held = held;
        this.references = references;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    @Transactional
    HeldView answer(UUID id, AnswerHeld command, Precondition ifMatch) {
        Decider decider = access.requireDecider();
        find(decider, id);
        return idempotency.once(HeldView.class, () -> {
            held.lock(id);
            HeldView view = find(decider, id);
            ifMatch.matches(view);
            answer(view, answerOf(command), decider);
            return find(decider, id);
        });
    }

    private void answer(HeldView view, State answer, Decider decider) {
        if (view.state() != State.OPEN) {
            throw Problem.of(DuplicateProblem.ALREADY_ANSWERED);
        }
        if (answer == State.SAME
                && view.decides() == Decides.PLATFORM_OPERATOR
                && !decider.scope().isAcross()) {
            throw Problem.of(DuplicateProblem.ACROSS_COLLEGES);
        }
        if (answer == State.ANOTHER) {
            references.free(view.id());
        }
        held.answer(view.id(), answer, decider, clock.instant());
        LOG.infof("Held learner %s answered: %s", view.id(), answer);
    }

    private static State answerOf(AnswerHeld command) {
        new Violations()
                .addIf(
                        !State.SAME.name().equals(command.answer())
                                && !State.ANOTHER.name().equals(command.answer()),
                        "/answer",
                        QuestionRule.NOT_AN_ANSWER)
                .orThrow();
        return State.valueOf(command.answer());
    }

    private HeldView find(Decider decider, UUID id) {
        return held.find(decider.scope(), id).orElseThrow(() -> Problem.of(StandardProblem.NOT_FOUND));
    }
}
