package org.withme.learner.people.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.withme.platform.identity.Caller;
import org.withme.platform.identity.Roles;

/** The people and applications that work with learners, by subject. Its writes join the caller's transaction. */
@ApplicationScoped
public class People {

    private static final Duration FRESH = Duration.ofMinutes(10);
    private static final int MANY = 10_000;
    private static final String REMEMBER = """
            insert into person (subject, display_name, ukprn, roles, seen_at)
            values (:subject, :name, cast(:ukprn as text), :roles, :now)
            on conflict (subject) do update
               set display_name = excluded.display_name, ukprn = excluded.ukprn,
                   roles = excluded.roles, seen_at = excluded.seen_at""";

    private final EntityManager entities;
    private final TransactionSynchronizationRegistry transaction;
    private final Clock clock;
    private final Map<String, Instant> lastSeen = new ConcurrentHashMap<>();

    People(EntityManager entities, TransactionSynchronizationRegistry transaction, Clock clock) {
        this.entities = entities;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Remembers who this token speaks for, at most once every few minutes each; learners are not remembered. */
    public void seen(Caller caller) {
        Instant now = clock.instant();
        Instant last = lastSeen.get(caller.subject());
        if (caller.has(Roles.LEARNER) || (last != null && last.plus(FRESH).isAfter(now))) {
            return;
        }
        remember(new Person(
                caller.subject(), caller.displayName(), caller.ukprn().orElse(null), caller.roles()));
        transaction.registerInterposedSynchronization(new WhenStored(() -> note(caller.subject(), now)));
    }

    private void note(String subject, Instant now) {
        if (lastSeen.size() >= MANY) {
            lastSeen.clear();
        }
        lastSeen.put(subject, now);
    }

    /** Stores who somebody is, as just heard. */
    public void remember(Person person) {
        entities.createNativeQuery(REMEMBER)
                .setParameter("subject", person.subject())
                .setParameter("name", person.displayName())
                .setParameter("ukprn", person.ukprn())
                .setParameter("roles", person.roles().stream().sorted().toArray(String[]::new))
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    public Optional<Person> find(String subject) {
        return Optional.ofNullable(named(Set.of(subject)).get(subject));
    }

    /** Whether they did something here since then. */
    public boolean wasSeenSince(String subject, Instant moment) {
        return !entities.createNativeQuery("select 1 from person where subject = :subject and seen_at >= :moment")
                .setParameter("subject", subject)
                .setParameter("moment", moment)
                .getResultList()
                .isEmpty();
    }

    /** Those of the subjects who are known. */
    public Map<String, Person> named(Collection<String> subjects) {
        return entities.createQuery("from Person where subject in :subjects", PersonRow.class)
                .setParameter("subjects", subjects)
                .getResultStream()
                .map(PersonRow::person)
                .collect(Collectors.toMap(Person::subject, Function.identity()));
    }

    /** What is rolled back was not remembered. */
    private record WhenStored(Runnable effect) implements Synchronization {

        @Override
        public void beforeCompletion() {}

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                effect.run();
            }
        }
    }
}
