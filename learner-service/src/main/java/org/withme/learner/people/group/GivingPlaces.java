package org.withme.learner.people.group;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.withme.learner.people.access.ActingCollege;
import org.withme.learner.people.person.People;
import org.withme.learner.people.person.Person;
import org.withme.platform.events.DomainEvent;
import org.withme.platform.events.Outbox;
import org.withme.platform.identity.Roles;

/** Staff of groups whose role nobody knew when they were put in, and the places that they get when it is known. */
@ApplicationScoped
class GivingPlaces {

    /** Who was looked at the longest ago first. */
    private static final String WAITING = """
            select p.subject, p.display_name, p.ukprn from person p
            where p.ukprn is not null
              and p.subject in (select s.subject from group_staff s join learner_group g on g.id = s.group_id
                                where s.awaits_role and s.left_at is null and g.ended_at is null and g.kind = any(:kinds))
            order by p.seen_at limit :limit
            """;

    private static final String KNOWN = "update group_staff set awaits_role = false where subject = ? and awaits_role";

    private static final String GROUPS = """
            select g.id from learner_group g join group_staff s on s.group_id = g.id
            where g.ukprn = :ukprn and s.subject = :subject and s.left_at is null and g.ended_at is null
            """;

    private static final List<String> GIVING = Arrays.stream(GroupKind.values())
            .filter(kind -> kind.role().isPresent())
            .map(GroupKind::name)
            .toList();

    private final Jdbi database;
    private final People people;
    private final GroupPlaces places;
    private final Outbox outbox;
    private final Clock clock;

    GivingPlaces(Jdbi database, People people, GroupPlaces places, Outbox outbox, Clock clock) {
        this.database = database;
        this.people = people;
        this.places = places;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    List<Person> waiting(int most) {
        return database.withHandle(handle -> handle.createQuery(WAITING)
                .bindArray("kinds", String.class, GIVING)
                .bind("limit", most)
                .map((row, context) -> new Person(
                        row.getString("subject"), row.getString("display_name"), row.getString("ukprn"), Set.of()))
                .list());
    }

    /** Remembers who they are now; the places follow from their roles, so doing it twice changes nothing. */
    @Transactional
    void give(Person person) {
        people.remember(person);
        if (!person.hasNoRoleYet()) {
            database.useHandle(handle -> handle.execute(KNOWN, person.subject()));
            ActingCollege college = new ActingCollege(person.ukprn(), person.subject(), Roles.MIS_CLIENT);
            outbox.append(
                    places.follow(groups(person), college, clock.instant()).toArray(DomainEvent[]::new));
        }
    }

    private List<UUID> groups(Person person) {
        return database.withHandle(handle -> handle.createQuery(GROUPS)
                .bind("ukprn", person.ukprn())
                .bind("subject", person.subject())
                .mapTo(UUID.class)
                .list());
    }
}
