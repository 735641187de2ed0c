package org.withme.learner.journey;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.withme.learner.people.college.Colleges;
import org.withme.learner.people.group.Groups;
import org.withme.learner.people.person.People;
import org.withme.learner.people.person.Person;
import org.withme.learner.record.learningaim.AimNames;
import org.withme.learner.record.learningaim.LearningAims;

/** Finds the words for entries. */
@ApplicationScoped
class EntryRenderer {

    private static final String ASSESSMENT = "assessmentId";
    private static final String GROUP = "groupId";

    private final People people;
    private final Colleges colleges;
    private final JourneyEntries journey;
    private final LearningAims aims;
    private final Groups groups;

    EntryRenderer(People people, Colleges colleges, JourneyEntries journey, LearningAims aims, Groups groups) {
        this.people = people;
        this.colleges = colleges;
        this.journey = journey;
        this.aims = aims;
        this.groups = groups;
    }

    /** In the order given, to the learner or to somebody else. */
    List<JourneyView> tell(UUID learner, boolean toTheLearner, List<JourneyEntry> entries) {
        Map<String, Person> named = people.named(entries.stream()
                .flatMap(entry -> Stream.of(entry.actor(), entry.text("subject")))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        Map<String, String> assessments = journey.assessments(
                learner,
                entries.stream()
                        .filter(entry -> entry.has(ASSESSMENT))
                        .map(entry -> entry.text(ASSESSMENT))
                        .collect(Collectors.toSet()));
        Map<UUID, String> groupNames = groups.names(entries.stream()
                .filter(entry -> entry.has(GROUP))
                .map(entry -> UUID.fromString(entry.text(GROUP)))
                .collect(Collectors.toSet()));
        AimNames names = aims.named(
                entries.stream()
                        .filter(entry -> entry.has("learnAimRef"))
                        .map(entry -> entry.text("learnAimRef"))
                        .toList(),
                entries.stream()
                        .map(entry -> entry.number("standardCode"))
                        .filter(Objects::nonNull)
                        .toList());
        return entries.stream()
                .map(entry -> new EntryWording(entry, toTheLearner, colleges, names, named, assessments, groupNames)
                        .view(learner))
                .toList();
    }
}
