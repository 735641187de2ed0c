package org.withme.learner.learning.tutorial;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.withme.learner.people.waiting.WaitingChanges;
import org.withme.platform.access.Access;

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
        tutorial.rate(command, tutorial.startsAt().plus(config.rateWithin()), clock.instant());
        tutorials.flush();
        changes.note(learner);
        return views.view(tutorial, Side.LEARNER);
    }
}
