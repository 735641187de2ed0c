package org.withme.learner.people.person;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.withme.platform.events.ReceivedEvent;
import org.withme.platform.events.SetWiseHandler;
import org.withme.platform.identity.Roles;

/** Notes who works with learners in other services, so that a learner reads names there too; a learner is never noted. */
@ApplicationScoped
class PeopleElsewhere implements SetWiseHandler {

    private static final String OWN = "learner.";
    private static final List<String> NAMED_IN = List.of("reader", "subject");

    private final Strangers strangers;

    PeopleElsewhere(Strangers strangers) {
        this.strangers = strangers;
    }

    @Override
    public String name() {
        return "people";
    }

    @Override
    public boolean handles(String type) {
        return !type.startsWith(OWN);
    }

    @Override
    public void handleAll(List<ReceivedEvent> events) {
        Set<String> subjects =
                events.stream().flatMap(PeopleElsewhere::subjects).collect(Collectors.toSet());
        if (!subjects.isEmpty()) {
            strangers.note(subjects);
        }
    }

    private static Stream<String> subjects(ReceivedEvent event) {
        Stream<String> actor = event
                .capacity()
                .filter(roles -> !List.of(roles.split(",")).contains(Roles.LEARNER))
                .flatMap(roles -> event.actor())
                .stream();
        Stream<String> named = NAMED_IN.stream()
                .filter(event.data()::hasNonNull)
                .map(field -> event.data().path(field).asText());
        return Stream.concat(actor, named);
    }
}
