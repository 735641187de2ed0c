package org.withme.learner.learning.tutorial;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.withme.learner.people.waiting.WaitingChanges;
import org.withme.platform.access.Access;
import org.withme.platform.problem.Problem;

/** Whether it was worth it, as the learner says it: no event tells of it, and no person reads it of a person (L20). */
@ApplicationScoped
class RatingTutorials {

    private final Access access;
    private final Tutorials tutorials;
    private final TutorialViews views;
    private final TutorialsConfig config;
    private final WaitingChanges changes;
    private final Clock clock;

    RatingTutorials(
            Access access,
            Tutorials tutorials,
            TutorialViews views,
            TutorialsConfig config,
            WaitingChanges changes,
            Clock clock) {
        this.access = access;
        this.tutorials = tutorials;
        this.views = views;
        this.config = config;
        this.changes = changes;
        this.clock = clock;
    }

    @Transactional
    TutorialView rate(UUID learner, UUID id, RateTutorial command) {
        access.require(TutorialAccess.mayRate(learner));
        Tutorial tutorial = tutorials.lock(learner, id).orElseThrow(access::absent);
        TutorialRules.check(command).orThrow();
        Instant now = clock.instant();
        if (tutorial.state() != TutorialState.CAME) {
            throw Problem.of(TutorialProblem.NOT_HELD);
        }
        if (tutorial.startsAt().plus(config.rateWithin()).isBefore(now)) {
            throw Problem.of(TutorialProblem.TOO_LATE);
        }
        tutorial.rate(command, now);
        tutorials.flush();
        changes.note(learner);
        return views.view(tutorial, Side.LEARNER);
    }
}
