package org.withme.learner.people.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Collection;
import java.util.List;

/** Subjects that are to be named. */
@ApplicationScoped
class Strangers {

    private static final String NOTE = """
            insert into stranger (subject, noted_at)
            select subject, :now from unnest(cast(:subjects as text[])) as subject
             where not exists (select from person where person.subject = subject.subject)
             order by subject
            on conflict do nothing""";

    private final EntityManager entities;
    private final Clock clock;

    Strangers(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** Those of the subjects whom nobody knows. */
    void note(Collection<String> subjects) {
        entities.createNativeQuery(NOTE)
                .setParameter("now", clock.instant())
                .setParameter("subjects", subjects.toArray(String[]::new))
                .executeUpdate();
    }

    /** Who waits longest. */
    List<String> next(int most) {
        List<?> subjects = entities.createNativeQuery("select subject from stranger order by noted_at, subject")
                .setMaxResults(most)
                .getResultList();
        return subjects.stream().map(Object::toString).toList();
    }

    void forget(String subject) {
        entities.createNativeQuery("delete from stranger where subject = :subject")
                .setParameter("subject", subject)
                .executeUpdate();
    }
}
