package org.withme.learner.people.team;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.withme.learner.people.access.ActingCollege;
import org.withme.learner.people.access.Aspects;
import org.withme.learner.people.group.GroupKind;
import org.withme.learner.people.group.GroupPlaces;
import org.withme.platform.events.DomainEvent;

/** The places that groups give: their staff beside their learners, in the role of the kind of group (L31). */
@Singleton
class PlacesThroughGroups implements GroupPlaces {

    private static final List<GroupKind> GIVING = Arrays.stream(GroupKind.values())
            .filter(kind -> kind.role().isPresent())
            .toList();

    /** Who is in the groups together, by the id under which the learner is; a group gives nobody a role that they do not have. */
    private static final String TOGETHER = """
            with together as (
                select g.id as group_id, g.ukprn, l.learner_origin as learner, s.subject, gives.role
                from learner_group g
                join unnest(:kinds, :roles) as gives (kind, role) on gives.kind = g.kind
                join group_staff s on s.group_id = g.id and s.left_at is null
                join person p on p.subject = s.subject and p.ukprn = g.ukprn and gives.role = any(p.roles)
                join group_learner l on l.group_id = g.id and l.left_at is null
                where g.id = any(:groups)
            )
            """;

    private static final String MISSING = TOGETHER + """
            select t.* from together t
            where not exists (select from relationship r
                              where r.group_id = t.group_id and r.learner_origin = t.learner and r.subject = t.subject
                                and r.role = t.role and r.ended_at is null)
            """;

    private static final String END = TOGETHER + """
            update relationship r set ended_at = :now, ended_by = :by, version = version + 1
            where r.group_id = any(:groups) and r.ended_at is null
              and not exists (select from together t
                              where r.group_id = t.group_id and r.learner_origin = t.learner and r.subject = t.subject
                                and r.role = t.role)
            """;

    private static final String GIVE = """
            insert into relationship (id, learner_id, subject, role, ukprn, aspects, started_at, named_by, capacity,
                                      version, group_id)
            select id, learner, subject, role, ukprn, :aspects, :now, :by, :capacity, 0, group_id
            from unnest(:ids, :learners, :subjects, :roles, :ukprns, :groups)
                     as given (id, learner, subject, role, ukprn, group_id)
            """;

    private final Jdbi database;

    PlacesThroughGroups(Jdbi database) {
        this.database = database;
    }

    @Override
    public List<DomainEvent> follow(Collection<UUID> groups, ActingCollege by, Instant now) {
        return database.withHandle(handle -> {
            List<DomainEvent> events = new ArrayList<>();
            events.addAll(end(handle, groups, by, now));
            events.addAll(give(handle, groups, by, now));
            return events;
        });
    }

    private static List<TeamEvent> end(Handle handle, Collection<UUID> groups, ActingCollege by, Instant now) {
        return handle.createUpdate(END)
                .bindArray("kinds", String.class, kinds())
                .bindArray("roles", String.class, roles())
                .bindArray("groups", UUID.class, groups)
                .bind("now", now)
                .bind("by", by.subject())
                .executeAndReturnGeneratedKeys("id", "learner_origin", "subject", "role", "ukprn")
                .map((row, context) -> (TeamEvent) new TeamEvent.RelationshipEnded(
                        row.getObject("learner_origin", UUID.class),
                        row.getObject("id", UUID.class),
                        row.getString("subject"),
                        row.getString("role"),
                        row.getString("ukprn")))
                .list();
    }

    private static List<TeamEvent> give(Handle handle, Collection<UUID> groups, ActingCollege by, Instant now) {
        List<Given> given = handle
                .createQuery(MISSING)
                .bindArray("kinds", String.class, kinds())
                .bindArray("roles", String.class, roles())
                .bindArray("groups", UUID.class, groups)
                .map(ConstructorMapper.of(Together.class))
                .stream()
                .map(together -> new Given(UuidCreator.getTimeOrderedEpoch(), together))
                .toList();
        List<String> aspects = Aspects.SHAREABLE.stream().sorted().toList();
        handle.createUpdate(GIVE)
                .bindArray("ids", UUID.class, given.stream().map(Given::id).toList())
                .bindArray(
                        "learners",
                        UUID.class,
                        given.stream().map(one -> one.together().learner()).toList())
                .bindArray(
                        "subjects",
                        String.class,
                        given.stream().map(one -> one.together().subject()).toList())
                .bindArray(
                        "roles",
                        String.class,
                        given.stream().map(one -> one.together().role()).toList())
                .bindArray(
                        "ukprns",
                        String.class,
                        given.stream().map(one -> one.together().ukprn()).toList())
                .bindArray(
                        "groups",
                        UUID.class,
                        given.stream().map(one -> one.together().groupId()).toList())
                .bindArray("aspects", String.class, aspects)
                .bind("now", now)
                .bind("by", by.subject())
                .bind("capacity", by.capacity())
                .execute();
        return given.stream()
                .map(one -> (TeamEvent) one.together().granted(one.id(), aspects))
                .toList();
    }

    private static List<String> kinds() {
        return GIVING.stream().map(GroupKind::name).toList();
    }

    private static List<String> roles() {
        return GIVING.stream().map(kind -> kind.role().orElseThrow()).toList();
    }

    /** A member of staff and a learner who are in one group. */
    private record Together(UUID groupId, String ukprn, UUID learner, String subject, String role) {

        TeamEvent.RelationshipGranted granted(UUID id, List<String> aspects) {
            return new TeamEvent.RelationshipGranted(learner, id, subject, role, ukprn, aspects, null);
        }
    }

    private record Given(UUID id, Together together) {}
}
