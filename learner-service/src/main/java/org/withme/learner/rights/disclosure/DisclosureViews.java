package org.withme.learner.rights.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.withme.learner.people.college.CollegeView;
import org.withme.learner.people.college.Colleges;
import org.withme.learner.people.person.Capacity;
import org.withme.learner.people.person.People;
import org.withme.learner.people.person.Person;
import org.withme.learner.rights.disclosure.DisclosureView.Somebody;
import org.withme.platform.identity.Roles;

/** What each side sees of a disclosure. */
@ApplicationScoped
class DisclosureViews {

    private final People people;
    private final Colleges colleges;
    private final Clock clock;

    DisclosureViews(People people, Colleges colleges, Clock clock) {
        this.people = people;
        this.colleges = colleges;
        this.clock = clock;
    }

    DisclosureView toCollege(Disclosure disclosure) {
        return toCollege(List.of(disclosure)).get(0);
    }

    List<DisclosureView> toCollege(List<Disclosure> disclosures) {
        Map<String, Person> names = people.named(disclosures.stream()
                .flatMap(each -> Stream.of(each.requestedBy(), each.decidedBy()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        LocalDate today = LocalDate.now(clock);
        return disclosures.stream()
                .map(each -> view(
                        each,
                        new CollegesPart(
                                somebody(names, each.requestedBy(), Roles.DSL),
                                somebody(names, each.decidedBy(), each.decidedCapacity()),
                                each.isToldOn(today))))
                .toList();
    }

    /** What was read, when, by which college, in which capacity and why. */
    DisclosureView toLearner(Disclosure disclosure) {
        return view(disclosure, null);
    }

    private DisclosureView view(Disclosure of, CollegesPart college) {
        return new DisclosureView(
                of.id(),
                of.learner(),
                CollegeView.of(of.ukprn(), colleges),
                Capacity.inWords(Roles.DSL),
                of.records(),
                of.reason(),
                of.stateAt(clock.instant()),
                of.isEmergency(),
                of.requestedAt(),
                of.releasedAt(),
                of.until(),
                college == null ? null : college.requestedBy(),
                college == null ? null : college.decidedBy(),
                college == null ? null : of.decidedAt(),
                college == null ? null : of.refusal(),
                college == null ? null : !of.isDecided(),
                college == null ? null : college.told(),
                college == null ? null : of.delay());
    }

    private static Somebody somebody(Map<String, Person> names, String subject, String role) {
        if (subject == null) {
            return null;
        }
        Person person = names.get(subject);
        return new Somebody(subject, person == null ? null : person.displayName(), Capacity.inWords(role));
    }

    /** What the learner is not shown. */
    private record CollegesPart(Somebody requestedBy, Somebody decidedBy, boolean told) {}
}
