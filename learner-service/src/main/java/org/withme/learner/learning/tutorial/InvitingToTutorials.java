package org.withme.learner.learning.tutorial;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.withme.learner.learning.purpose.Purpose;
import org.withme.learner.learning.purpose.Purposes;
import org.withme.learner.learning.tutorial.StaffOfTutorials.Staff;
import org.withme.learner.people.access.CollegeAccess;
import org.withme.learner.people.person.People;
import org.withme.learner.people.waiting.WaitingChanges;
import org.withme.platform.access.Access;
import org.withme.platform.effort.Effort;
import org.withme.platform.events.DomainEvent;
import org.withme.platform.events.Outbox;
import org.withme.platform.http.Idempotency;
import org.withme.platform.identity.CurrentCaller;
import org.withme.platform.identity.Roles;
import org.withme.platform.problem.Violations;

/** Two choices and no typing, for one learner or for a whole group; each learner has an answer of their own (L19, L31). */
@ApplicationScoped
@Effort("tutorial-invitation")
class InvitingToTutorials {

    private final CollegeAccess colleges;
    private final Access access;
    private final CurrentCaller callers;
    private final Purposes purposes;
    private final InvitedPeople invited;
    private final StaffOfTutorials staff;
    private final Tutorials tutorials;
    private final TimeNotes notes;
    private final People people;
    private final WaitingChanges changes;
    private final Idempotency idempotency;
    private final Outbox outbox;
    private final Clock clock;

    InvitingToTutorials(
            CollegeAccess colleges,
            Access access,
            CurrentCaller callers,
            Purposes purposes,
            InvitedPeople invited,
            StaffOfTutorials staff,
            Tutorials tutorials,
            TimeNotes notes,
            People people,
            WaitingChanges changes,
            Idempotency idempotency,
            Outbox outbox,
            Clock clock) {
        this.colleges = colleges;
        this.access = access;
        this.callers = callers;
        this.purposes = purposes;
        this.invited = invited;
        this.staff = staff;
        this.tutorials = tutorials;
        this.notes = notes;
        this.people = people;
        this.changes = changes;
        this.idempotency = idempotency;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    InvitationsView invite(String ukprn, InviteToTutorial command) {
        colleges.requireActingFor("tutorials", ukprn, Roles.MENTOR, Roles.TUTOR);
        Staff member = StaffOfTutorials.of(callers.get()).orElseThrow(access::absent);
        return idempotency.once(InvitationsView.class, () -> {
            Optional<Purpose> chosen =
                    Optional.ofNullable(command.purposeId()).flatMap(purpose -> purposes.offered(ukprn, purpose));
            Meeting meeting = Meeting.of(command.what(), chosen);
            Optional<List<UUID>> ofGroup =
                    Optional.ofNullable(command.groupId()).flatMap(group -> invited.of(ukprn, group));
            Set<UUID> learners = everybody(command, member, ofGroup);
            TutorialRules.check(meeting, command.purposeId() == null || chosen.isPresent(), clock.instant())
                    .addAll(TutorialRules.checkLearners(command))
                    .addIf(command.groupId() != null && ofGroup.isEmpty(), "/groupId", TutorialRule.NOT_A_GROUP)
                    .addIf(
                            learners.size() > TutorialRules.MOST_LEARNERS,
                            "/learnerIds",
                            TutorialRule.TOO_MANY_LEARNERS.with("most", TutorialRules.MOST_LEARNERS))
                    .orThrow();
            people.seen(callers.get());
            return invite(member, meeting, learners);
        });
    }

    private InvitationsView invite(Staff member, Meeting meeting, Set<UUID> learners) {
        Set<UUID> theirs = staff.among(member, learners);
        UUID sitting = UuidCreator.getTimeOrderedEpoch();
        Instant now = clock.instant();
        List<Tutorial> made = learners.stream()
                .filter(theirs::contains)
                .map(learner -> Tutorial.invited(
                        UuidCreator.getTimeOrderedEpoch(),
                        new Tutorial.Of(learner, member.ukprn(), sitting),
                        meeting,
                        member.subject(),
                        now))
                .toList();
        tutorials.persist(made);
        tutorials.flush();
        outbox.append(made.stream().map(TutorialEvent.TutorialInvited::of).toArray(DomainEvent[]::new));
        changes.noteAll(theirs);
        Set<UUID> overlapping =
                notes.overlapping(made.stream().map(Tutorial::id).toList(), Side.STAFF);
        List<InvitationsView.Row> rows = new ArrayList<>();
        made.forEach(tutorial -> rows.add(new InvitationsView.Row(
                tutorial.learner(),
                tutorial.id(),
                notes.of(tutorial.core(), overlapping.contains(tutorial.id())),
                null)));
        learners.stream().filter(learner -> !theirs.contains(learner)).forEach(learner -> rows.add(refused(learner)));
        return new InvitationsView(
                sitting, meeting.startsAt(), meeting.startsAt().plus(meeting.length()), rows);
    }

    private static InvitationsView.Row refused(UUID learner) {
        return new InvitationsView.Row(
                learner,
                null,
                null,
                new Violations().add("", TutorialRule.NOT_YOURS).list());
    }

    /** Whoever was named, and of a group those that are theirs: who else is in it is not told. */
    private Set<UUID> everybody(InviteToTutorial command, Staff member, Optional<List<UUID>> ofGroup) {
        Set<UUID> learners = new LinkedHashSet<>(command.learnerIds() == null ? List.of() : command.learnerIds());
        ofGroup.ifPresent(group -> {
            Set<UUID> theirs = staff.among(member, group);
            group.stream().filter(theirs::contains).forEach(learners::add);
        });
        return learners;
    }
}
