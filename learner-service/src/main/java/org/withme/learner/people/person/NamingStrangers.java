package org.withme.learner.people.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** The rows that {@link AskingForNames} needs, without its remote call in the transaction. */
@ApplicationScoped
class NamingStrangers {

    private static final int AT_ONCE = 20;

    private final Strangers strangers;
    private final People people;

    NamingStrangers(Strangers strangers, People people) {
        this.strangers = strangers;
        this.people = people;
    }

    @Transactional
    List<String> next() {
        return strangers.next(AT_ONCE);
    }

    @Transactional
    void met(Person person) {
        people.remember(person);
        strangers.forget(person.subject());
    }

    /** The directory does not know them either. */
    @Transactional
    void notFound(String subject) {
        strangers.forget(subject);
    }
}
