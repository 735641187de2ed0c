package org.withme.learner.learning.recognition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.withme.learner.people.person.People;
import org.withme.learner.people.person.Person;
import org.withme.platform.access.Access;
import org.withme.platform.http.Cursors;
import org.withme.platform.http.Limit;
import org.withme.platform.http.Page;

@ApplicationScoped
class ReadingRecognitions {

    private static final UUID LAST = new UUID(-1, -1);

    private final Access access;
    private final Recognitions recognitions;
    private final People people;
    private final Cursors cursors;

    ReadingRecognitions(Access access, Recognitions recognitions, People people, Cursors cursors) {
        this.access = access;
        this.recognitions = recognitions;
        this.people = people;
        this.cursors = cursors;
    }

    @Transactional
    Page<RecognitionView> list(UUID learner, String cursor, Integer size) {
        access.require(RecognitionAccess.mayRead(learner));
        String filter = "recognitions?learner=" + learner;
        UUID before = cursors.position(filter, cursor)
                .map(keys -> UUID.fromString(keys.get(0)))
                .orElse(LAST);
        Limit limit = Limit.of(size);
        Page<Recognition> page = cursors.page(
                filter,
                limit,
                recognitions.page(learner, before, limit.plusOne()),
                recognition -> List.of(recognition.id().toString()));
        return new Page<>(views(page.items()), page.next());
    }

    @Transactional
    RecognitionView read(UUID learner, UUID id) {
        access.require(RecognitionAccess.mayRead(learner));
        return views(List.of(recognitions.of(learner, id).orElseThrow(access::absent)))
                .get(0);
    }

    private List<RecognitionView> views(List<Recognition> given) {
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
