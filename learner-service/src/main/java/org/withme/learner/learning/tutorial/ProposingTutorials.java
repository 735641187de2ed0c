package org.withme.learner.learning.tutorial;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.withme.learner.learning.purpose.Purpose;
import org.withme.learner.learning.purpose.Purposes;
import org.withme.learner.people.waiting.WaitingChanges;
import org.withme.platform.access.Access;
import org.withme.platform.events.Outbox;
import org.withme.platform.http.Idempotency;
import org.withme.platform.identity.CurrentCaller;
import org.withme.platform.problem.Problem;

/** A learner asks their mentors for a tutorial (P6); whichever of them answers holds it. */
@ApplicationScoped
class ProposingTutorials {

    private final Access access;
    private final CurrentCaller callers;
    private final InvitedPeople invited;
    private final Purposes purposes;
    private final Tutorials tutorials;
    private final TutorialViews views;
    private final WaitingChanges changes;
    private final Idempotency idempotency;
    private final Outbox outbox;
    private final Clock clock;

    ProposingTutorials(
            Access access,
            CurrentCaller callers,
            InvitedPeople invited,
            Purposes purposes,
            Tutorials tutorials,
            TutorialViews views,
            WaitingChanges changes,
            Idempotency idempotency,
            Outbox outbox,
            Clock clock) {
        this.access = access;
        this.callers = callers;
        this.invited = invited;
        this.purposes = purposes;
        this.tutorials = tutorials;
        this.views = views;
        this.changes = changes;
        this.idempotency = idempotency;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    TutorialView propose(ProposeTutorial command) {
        UUID learner = access.require(
                TutorialAccess.mayPropose(callers.get().learnerId().orElseThrow(access::absent)));
        UUID kept = idempotency.idOnceFor(learner, () -> {
            String ukprn = invited.collegeOfMentor(learner, command.ukprn(), LocalDate.now(clock))
                    .orElseThrow(() -> Problem.of(TutorialProblem.NO_MENTOR));
            Optional<Purpose> chosen =
                    Optional.ofNullable(command.purposeId()).flatMap(purpose -> purposes.offered(ukprn, purpose));
            Meeting meeting = Meeting.of(command, chosen);
            Instant now = clock.instant();
            TutorialRules.check(meeting, command.purposeId() == null || chosen.isPresent(), now)
                    .orThrow();
            Tutorial tutorial = Tutorial.invited(
                    UuidCreator.getTimeOrderedEpoch(),
                    new Tutorial.Of(learner, ukprn, UuidCreator.getTimeOrderedEpoch()),
                    meeting,
                    null,
                    now);
            tutorials.persistAndFlush(tutorial);
            outbox.append(TutorialEvent.TutorialInvited.of(tutorial));
            changes.note(learner);
            return tutorial.id();
        });
        return views.view(tutorials.of(learner, kept).orElseThrow(access::absent), Side.LEARNER);
    }
}
