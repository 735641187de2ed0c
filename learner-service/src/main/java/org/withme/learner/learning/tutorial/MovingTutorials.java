package org.withme.learner.learning.tutorial;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.withme.learner.learning.tutorial.StaffOfTutorials.Staff;
import org.withme.learner.people.access.CollegeAccess;
import org.withme.learner.people.waiting.WaitingChanges;
import org.withme.platform.access.Access;
import org.withme.platform.effort.Effort;
import org.withme.platform.events.DomainEvent;
import org.withme.platform.events.Outbox;
import org.withme.platform.http.Idempotency;
import org.withme.platform.identity.CurrentCaller;
import org.withme.platform.identity.Roles;

/** Staff move or cancel all of a sitting that is still to take place, in one request. */
@ApplicationScoped
@Effort("tutorial-invitation")
class MovingTutorials {

    private final CollegeAccess colleges;
    private final Access access;
    private final CurrentCaller callers;
    private final StaffOfTutorials staff;
    private final Tutorials tutorials;
    private final WaitingChanges changes;
    private final Idempotency idempotency;
    private final Outbox outbox;
    private final Clock clock;

    MovingTutorials(
            CollegeAccess colleges,
            Access access,
            CurrentCaller callers,
            StaffOfTutorials staff,
            Tutorials tutorials,
            WaitingChanges changes,
            Idempotency idempotency,
            Outbox outbox,
            Clock clock) {
        this.colleges = colleges;
        this.access = access;
        this.callers = callers;
        this.staff = staff;
        this.tutorials = tutorials;
        this.changes = changes;
        this.idempotency = idempotency;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    OutcomesView move(String ukprn, UUID sitting, MoveSitting command) {
        colleges.requireActingFor("tutorials", ukprn, Roles.MENTOR, Roles.TUTOR);
        Staff member = StaffOfTutorials.of(callers.get()).orElseThrow(access::absent);
        return idempotency.once(OutcomesView.class, () -> {
            List<UUID> theirs = theirs(member, sitting);
            Instant now = clock.instant();
            TutorialRules.checkTime(command.startsAt(), now).orThrow();
            return each(sitting, theirs, now, tutorial -> {
                tutorial.move(command.startsAt(), now);
                staff.takeUp(tutorial, member.subject());
                return new TutorialEvent.TutorialMoved(
                        tutorial.origin(), tutorial.id(), tutorial.ukprn(), tutorial.startsAt());
            });
        });
    }

    @Transactional
    OutcomesView cancel(String ukprn, UUID sitting) {
        colleges.requireActingFor("tutorials", ukprn, Roles.MENTOR, Roles.TUTOR);
        Staff member = StaffOfTutorials.of(callers.get()).orElseThrow(access::absent);
        Instant now = clock.instant();
        return each(sitting, theirs(member, sitting), now, tutorial -> {
            tutorial.cancel(now);
            return new TutorialEvent.TutorialCancelled(tutorial.origin(), tutorial.id(), tutorial.ukprn(), Side.STAFF);
        });
    }

    private List<UUID> theirs(Staff member, UUID sitting) {
        List<UUID> theirs = staff.ofSitting(member, sitting);
        if (theirs.isEmpty()) {
            throw access.absent();
        }
        return theirs;
    }

    private static Optional<TutorialRule> refused(Tutorial tutorial, Instant now) {
        if (tutorial.state() == TutorialState.MOVED) {
            return Optional.empty();
        }
        if (!tutorial.state().isOpen() || tutorial.hasBegunBy(now)) {
            return Optional.of(TutorialRule.HAS_BEGUN);
        }
        return tutorial.hasOwnTime() ? Optional.of(TutorialRule.OWN_TIME) : Optional.empty();
    }

    /** Of those to which it does not happen it is said why. */
    private OutcomesView each(UUID sitting, List<UUID> theirs, Instant now, Function<Tutorial, DomainEvent> deed) {
        List<OutcomesView.Row> rows = new ArrayList<>();
        List<UUID> learners = new ArrayList<>();
        List<DomainEvent> events = new ArrayList<>();
        tutorials.lock(theirs).stream()
                .filter(tutorial -> tutorial.state().wasToTakePlace())
                .forEach(tutorial -> {
                    Optional<TutorialRule> why = refused(tutorial, now);
                    if (why.isPresent()) {
                        rows.add(OutcomesView.Row.refused(tutorial, why.get()));
                        return;
                    }
                    events.add(deed.apply(tutorial));
                    learners.add(tutorial.learner());
                    rows.add(OutcomesView.Row.done(tutorial));
                });
        tutorials.flush();
        outbox.append(events.toArray(DomainEvent[]::new));
        changes.noteAll(learners);
        return new OutcomesView(sitting, rows);
    }
}
