package org.withme.learner.learning.tutorial;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import org.withme.platform.problem.Violations;

/** One tap for everybody of a sitting: who came, who did not, and for whom another time has to be found. */
@ApplicationScoped
@Effort("tutorial-outcome")
class ClosingTutorials {

    private final CollegeAccess colleges;
    private final Access access;
    private final CurrentCaller callers;
    private final StaffOfTutorials staff;
    private final Tutorials tutorials;
    private final MissedTutorials missed;
    private final Sample sample;
    private final TutorialsConfig config;
    private final WaitingChanges changes;
    private final Idempotency idempotency;
    private final Outbox outbox;
    private final Clock clock;

    ClosingTutorials(
            CollegeAccess colleges,
            Access access,
            CurrentCaller callers,
            StaffOfTutorials staff,
            Tutorials tutorials,
            MissedTutorials missed,
            Sample sample,
            TutorialsConfig config,
            WaitingChanges changes,
            Idempotency idempotency,
            Outbox outbox,
            Clock clock) {
        this.colleges = colleges;
        this.access = access;
        this.callers = callers;
        this.staff = staff;
        this.tutorials = tutorials;
        this.missed = missed;
        this.sample = sample;
        this.config = config;
        this.changes = changes;
        this.idempotency = idempotency;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    OutcomesView close(String ukprn, UUID sitting, RecordOutcome command) {
        colleges.requireActingFor("tutorials", ukprn, Roles.MENTOR, Roles.TUTOR);
        Staff member = StaffOfTutorials.of(callers.get()).orElseThrow(access::absent);
        return idempotency.once(OutcomesView.class, () -> {
            List<UUID> theirs = staff.ofSitting(member, sitting);
            if (theirs.isEmpty()) {
                throw access.absent();
            }
            TutorialRules.check(command).orThrow();
            Map<UUID, Outcome> apart = new HashMap<>();
            if (command.except() != null) {
                command.except().forEach(one -> apart.put(one.tutorialId(), one.outcome()));
            }
            List<OutcomesView.Row> rows = new ArrayList<>();
            List<Closed> closed = new ArrayList<>();
            missed.lock(theirs);
            tutorials.lock(theirs).forEach(tutorial -> {
                Outcome exception = apart.remove(tutorial.id());
                if (exception != null) {
                    rows.add(close(tutorial, exception, member, closed));
                } else if (tutorial.state().wasToTakePlace()) {
                    rows.add(closeIfOpen(tutorial, command.outcome(), member, closed));
                }
            });
            tell(ukprn, closed);
            apart.keySet()
                    .forEach(unknown -> rows.add(new OutcomesView.Row(
                            unknown,
                            null,
                            null,
                            new Violations()
                                    .add("", TutorialRule.NOT_IN_THE_SITTING)
                                    .list())));
            return new OutcomesView(sitting, rows);
        });
    }

    /** What is said of everybody changes nothing that was said of one. */
    private OutcomesView.Row closeIfOpen(Tutorial tutorial, Outcome outcome, Staff member, List<Closed> closed) {
        if (tutorial.state().isOutcome()) {
            return tutorial.state() == outcome.state()
                    ? OutcomesView.Row.done(tutorial)
                    : OutcomesView.Row.refused(tutorial, TutorialRule.ALREADY_SAID);
        }
        return close(tutorial, outcome, member, closed);
    }

    private Optional<TutorialRule> refused(Tutorial tutorial, Outcome outcome, Instant now) {
        if (!tutorial.state().wasToTakePlace()) {
            return Optional.of(TutorialRule.NOT_TO_TAKE_PLACE);
        }
        if (!tutorial.hasBegunBy(now)) {
            return Optional.of(TutorialRule.NOT_BEGUN);
        }
        if (tutorial.state() == outcome.state()) {
            return Optional.empty();
        }
        if (outcome == Outcome.DID_NOT_COME && tutorial.waitsForStaff()) {
            return Optional.of(TutorialRule.OTHER_TIME_ASKED);
        }
        if (tutorial.state().isOutcome()
                && tutorial.startsAt().plus(config.rateWithin()).isBefore(now)) {
            return Optional.of(TutorialRule.OUTCOME_STANDS);
        }
        return outcome == Outcome.MOVED && tutorial.worthIt() != null
                ? Optional.of(TutorialRule.WAS_RATED)
                : Optional.empty();
    }

    private OutcomesView.Row close(Tutorial tutorial, Outcome outcome, Staff member, List<Closed> closed) {
        Instant now = clock.instant();
        Optional<TutorialRule> refused = refused(tutorial, outcome, now);
        if (refused.isPresent()) {
            return OutcomesView.Row.refused(tutorial, refused.get());
        }
        if (tutorial.close(outcome, now)) {
            staff.takeUp(tutorial, member.subject());
            if (outcome == Outcome.CAME && !tutorial.afterwards().isDrawn()) {
                tutorial.afterwards().draw(sample.draws());
            }
            closed.add(new Closed(tutorial, outcome));
        }
        return OutcomesView.Row.done(tutorial);
    }

    private void tell(String ukprn, List<Closed> closed) {
        if (closed.isEmpty()) {
            return;
        }
        Map<UUID, Tutorial> lastMissed = closed.stream()
                .filter(Closed::isMissed)
                .map(Closed::tutorial)
                .collect(Collectors.toMap(Tutorial::learner, Function.identity(), (earlier, later) -> later));
        Set<UUID> tooMany = missed.tooMany(lastMissed.keySet(), ukprn, clock.instant());
        tutorials.flush();
        outbox.append(Stream.concat(
                        closed.stream().map(Closed::event),
                        lastMissed.values().stream()
                                .filter(tutorial -> tooMany.contains(tutorial.learner()))
                                .map(tutorial ->
                                        new TutorialEvent.TutorialsMissed(tutorial.origin(), tutorial.ukprn())))
                .toArray(DomainEvent[]::new));
        changes.noteAll(closed.stream().map(each -> each.tutorial().learner()).toList());
    }

    private record Closed(Tutorial tutorial, Outcome outcome) {

        boolean isMissed() {
            return outcome == Outcome.DID_NOT_COME && tutorial.afterwards().wasAgreed();
        }

        DomainEvent event() {
            return new TutorialEvent.TutorialClosed(tutorial.origin(), tutorial.id(), tutorial.ukprn(), outcome);
        }
    }
}
