package org.withme.learner.learning.recognition;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.withme.learner.people.person.People;
import org.withme.learner.people.person.Person;

/** Recognitions with the names of those who gave them. */
@Singleton
class RecognitionViews {

    private final People people;

    RecognitionViews(People people) {
        this.people = people;
    }

    RecognitionView of(Recognition recognition) {
        return of(List.of(recognition)).get(0);
    }

    List<RecognitionView> of(List<Recognition> given) {
        Map<String, Person> names =
                people.named(given.stream().map(Recognition::givenBy).collect(Collectors.toSet()));
        return given.stream()
                .map(recognition -> recognition.view(name(names.get(recognition.givenBy()))))
                .toList();
    }

    private static String name(Person person) {
        return person == null ? null : person.displayName();
    }
}
