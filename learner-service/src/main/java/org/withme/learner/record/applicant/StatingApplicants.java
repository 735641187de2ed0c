package org.withme.learner.record.applicant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.withme.learner.people.access.ActingCollege;
import org.withme.learner.people.access.CollegeAccess;
import org.withme.learner.people.college.CollegeView;
import org.withme.learner.people.college.Colleges;
import org.withme.learner.people.group.GroupMembers;
import org.withme.learner.record.applicant.ApplicantEvent.Applied;
import org.withme.learner.record.enrolment.EnrolmentEvent.CollegeAccessChanged;
import org.withme.platform.effort.Effort;
import org.withme.platform.events.DomainEvent;
import org.withme.platform.events.Outbox;
import org.withme.platform.http.Idempotency;
import org.withme.platform.identity.Roles;
import org.withme.platform.problem.Problem;

/** Somebody is there before any return (L29). */
@ApplicationScoped
@Effort("applicant-statement")
class StatingApplicants {

    private final CollegeAccess access;
    private final Applicants applicants;
    private final GroupMembers groups;
    private final Colleges colleges;
    private final Idempotency idempotency;
    private final Outbox outbox;
    private final Clock clock;

    StatingApplicants(
            CollegeAccess access,
            Applicants applicants,
            GroupMembers groups,
            Colleges colleges,
            Idempotency idempotency,
            Outbox outbox,
            Clock clock) {
        this.access = access;
        this.applicants = applicants;
        this.groups = groups;
        this.colleges = colleges;
        this.idempotency = idempotency;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Under the reference that the MIS has for them. */
    @Transactional
    ApplicantView put(String ukprn, String reference, PutApplicant said) {
        ActingCollege college = access.requireActingFor("applicants", ukprn, Roles.MIS_CLIENT, Roles.MIS_ADMINISTRATOR);
        ApplicantRules.check(reference, said, today()).orThrow();
        return state(college, reference.toUpperCase(Locale.ROOT), said, By.THE_MIS);
    }

    /** Under a reference that is made for them. */
    @Transactional
    ApplicantView add(String ukprn, PutApplicant said) {
        ActingCollege college =
                access.requireActingFor("new learners", ukprn, Roles.TUTOR, Roles.ADVISER, Roles.MIS_ADMINISTRATOR);
        ApplicantRules.checkReachable(said, today()).orThrow();
        return idempotency.onceFor(
                ApplicantView::learnerId,
                ApplicantView.class,
                () -> state(college, MadeReference.next(), said, By.STAFF));
    }

    private ApplicantView state(ActingCollege college, String reference, PutApplicant said, By by) {
        applicants.requireRest(college.ukprn());
        ApplicantFacts facts = ApplicantFacts.of(said);
        Optional<Application> known = applicants.find(college.ukprn(), reference);
        known.ifPresent(application -> application.requireNoReturn().requireSamePerson(facts));
        List<String> changed =
                known.map(application -> facts.changedFrom(application.facts())).orElse(List.of());
        if (known.isEmpty()) {
            applicants.add(college.ukprn(), reference, whoseRecordItIs(college.ukprn(), facts, by), facts, today());
        } else {
            applicants.replace(college.ukprn(), reference, facts, today());
        }
        Application now = applicants.find(college.ukprn(), reference).orElseThrow();
        if (known.isEmpty() || !changed.isEmpty()) {
            applicants.askWhetherTheyAreOne(college.ukprn(), reference);
        }
        List<DomainEvent> events = new ArrayList<>();
        if (known.map(Application::isOver).orElse(true)) {
            if (by == By.THE_MIS || facts.saysWhatFor()) {
                events.add(new Applied(now.origin(), college.ukprn(), facts.learnAimRef(), facts.startsOn()));
            }
            events.add(new CollegeAccessChanged(now.origin(), college.ukprn(), null));
        }
        events.addAll(joined(college, now.learnerId(), said.group()));
        outbox.append(events.toArray(DomainEvent[]::new));
        return ApplicantView.of(now, CollegeView.of(college.ukprn(), colleges), reference, known.isEmpty(), changed);
    }

    /** Of an MIS by ULN and date of birth, never by name (L3); else somebody new, and a person decides who is one. */
    private UUID whoseRecordItIs(String ukprn, ApplicantFacts facts, By by) {
        Optional<UUID> person = applicants.personWith(facts);
        if (person.filter(learner -> applicants.isAt(ukprn, learner, today())).isPresent()) {
            throw Problem.of(ApplicantProblem.KNOWN_UNDER_ANOTHER_REFERENCE);
        }
        return person.filter(learner -> by == By.THE_MIS).orElseGet(applicants::newPerson);
    }

    private List<DomainEvent> joined(ActingCollege college, UUID learner, String group) {
        return group == null
                ? List.of()
                : groups.join(college, group.strip(), learner, clock.instant())
                        .orElseThrow(() -> Problem.at("/group", ApplicantRule.NOT_A_GROUP));
    }

    /** Who states it. */
    private enum By {
        /** Whoever it states has applied, and is who their numbers say, as in its returns. */
        THE_MIS,
        /** Whoever they add has applied if it is said for what; that two numbers were known opens nobody's record. */
        STAFF
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
