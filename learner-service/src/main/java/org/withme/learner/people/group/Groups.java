package org.withme.learner.people.group;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.Update;
import org.withme.learner.people.group.GroupPlan.Place;
import org.withme.learner.people.group.GroupPlan.Stated;
import org.withme.platform.identity.Roles;

/** Groups and who is in them, written in sets. */
@Singleton
public class Groups {

    /** One request about the groups of a college at a time. */
    private static final String LOCK =
            "select pg_advisory_xact_lock(hashtext('learner_group'), hashtext(coalesce(?, 'nobody')))";

    private static final String KNOWN = """
            select g.id, g.ukprn, g.reference, g.kind, g.name, g.ended_at is not null as is_over,
                   array(select s.subject from group_staff s where s.group_id = g.id and s.left_at is null
                         order by s.id) as subjects,
                   array(select s.username from group_staff s where s.group_id = g.id and s.left_at is null
                         order by s.id) as usernames,
                   array(select l.learner_id from group_learner l
                         where l.group_id = g.id and l.left_at is null) as learners
            from learner_group g
            """;

    private static final String STATED = KNOWN + "where g.ukprn = :ukprn and g.reference = any(:references)";

    private static final String ONE = KNOWN + "where g.id = :id";

    private static final String KNEW =
            "select exists (select from group_learner where group_id = ? and learner_id = ?)";

    private static final String AT_NO_COLLEGE = """
            select l.id from learner l
            where l.id = any(:ids)
              and not exists (select from college_record c
                              where c.learner_id = l.id and (c.last_day is null or c.last_day >= :today))
            """;

    private static final String PLACES = """
            select g.id, g.kind, l.learner_id from group_learner l join learner_group g on g.id = l.group_id
            where g.ukprn = :ukprn and l.learner_id = any(:learners) and l.left_at is null
            """;

    private static final String STATE = """
            insert into learner_group (id, ukprn, reference, kind, name, changed_at)
            select id, cast(:ukprn as text), reference, kind, name, :now
            from unnest(:ids, :references, :kinds, :names) as said (id, reference, kind, name)
            on conflict (id) do update
               set kind = excluded.kind, name = excluded.name, changed_at = excluded.changed_at, ended_at = null
            """;

    private static final String END =
            "update learner_group set ended_at = :now, changed_at = :now where id = any(:ids)";

    private static final String STAFF_JOIN = """
            insert into group_staff (id, group_id, subject, username, joined_at, awaits_role)
            select j.id, j.group_id, j.person, j.name, :now, not p.roles && :roles
            from unnest(:ids, :groups, :people, :names) as j (id, group_id, person, name)
            join person p on p.subject = j.person
            """;

    private static final String LEARNERS_JOIN = """
            insert into group_learner (id, group_id, learner_id, joined_at)
            select id, group_id, person, :now from unnest(:ids, :groups, :people) as joining (id, group_id, person)
            """;

    private static final String LEAVE = """
            update %1$s m set left_at = :now
            from unnest(:groups, :people) as leaving (of_group, person)
            where m.group_id = leaving.of_group and m.%2$s = leaving.person and m.left_at is null
            """;

    private final Jdbi database;
    private final Instance<WhenLearnersLeave> followers;

    Groups(Jdbi database, @Any Instance<WhenLearnersLeave> followers) {
        this.database = database;
        this.followers = followers;
    }

    /** What groups are called, by their ids. */
    public Map<UUID, String> names(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : database.withHandle(handle -> handle.createQuery(
                                "select id, name from learner_group where id = any(:ids)")
                        .bindArray("ids", UUID.class, ids)
                        .collectRows(Collectors.toMap(
                                row -> row.getColumn("id", UUID.class), row -> row.getColumn("name", String.class))));
    }

    /** Those of the college's groups that have these references, until the end of the transaction for this request alone. */
    Map<String, GroupState> lock(String ukprn, Set<String> references) {
        return database.withHandle(handle -> {
            handle.select(LOCK, ukprn).mapTo(String.class).list();
            return handle.createQuery(STATED)
                    .bind("ukprn", ukprn)
                    .bindArray("references", String.class, references)
                    .map(state())
                    .collect(Collectors.toMap(GroupState::reference, Function.identity()));
        });
    }

    /** One group, whosever; for this request alone until the end of the transaction. */
    Optional<GroupState> lock(UUID id) {
        return database.withHandle(handle -> {
            handle.createQuery(
                            "select pg_advisory_xact_lock(hashtext('learner_group'), hashtext(coalesce(ukprn, 'nobody')))"
                                    + " from learner_group where id = :id")
                    .bind("id", id)
                    .mapTo(String.class)
                    .list();
            return handle.createQuery(ONE).bind("id", id).map(state()).findFirst();
        });
    }

    /** Whether the learner is in it, or was. */
    boolean knew(GroupState group, UUID learner) {
        return database.withHandle(handle ->
                handle.select(KNEW, group.id(), learner).mapTo(Boolean.class).one());
    }

    /** Those of the learners who are at no college today. */
    Set<UUID> atNoCollege(Set<UUID> learners, LocalDate today) {
        return database.withHandle(handle -> handle.createQuery(AT_NO_COLLEGE)
                .bindArray("ids", UUID.class, learners)
                .bind("today", today)
                .mapTo(UUID.class)
                .collect(Collectors.toSet()));
    }

    /** In which groups of the college these learners are; for this request alone until the end of the transaction. */
    List<Place<UUID>> placesOf(String ukprn, Collection<UUID> learners) {
        return database.withHandle(handle -> {
            handle.select(LOCK, ukprn).mapTo(String.class).list();
            return handle.createQuery(PLACES)
                    .bind("ukprn", ukprn)
                    .bindArray("learners", UUID.class, learners)
                    .map((row, context) -> new Place<>(
                            row.getObject("id", UUID.class),
                            GroupKind.valueOf(row.getString("kind")),
                            row.getObject("learner_id", UUID.class)))
                    .list();
        });
    }

    /**
     * Writes what is planned; what is to be told of it.
     *
     * @param usernames by the subjects of those who join
     */
    List<GroupEvent> apply(String ukprn, GroupPlan plan, Map<String, String> usernames, Instant now) {
        List<GroupEvent> all = database.withHandle(handle -> {
            state(handle, ukprn, plan.stated(), now);
            handle.createUpdate(END)
                    .bind("now", now)
                    .bindArray("ids", UUID.class, plan.over())
                    .execute();
            Map<UUID, GroupKind> kinds = new HashMap<>();
            plan.learnersJoining().forEach(place -> kinds.put(place.group(), place.kind()));
            plan.learnersLeaving().forEach(place -> kinds.put(place.group(), place.kind()));
            leave(handle, "group_staff", "subject", String.class, plan.staffLeaving(), now)
                    .execute();
            join(handle, STAFF_JOIN, String.class, plan.staffJoining(), now)
                    .bindArray("roles", String.class, Roles.OF_A_COLLEGE)
                    .bindArray(
                            "names",
                            String.class,
                            plan.staffJoining().stream()
                                    .map(place -> usernames.get(place.person()))
                                    .toList())
                    .execute();
            List<GroupEvent> events = new ArrayList<>();
            told(leave(handle, "group_learner", "learner_id", UUID.class, plan.learnersLeaving(), now))
                    .forEach(one -> events.add(new GroupEvent.GroupLeft(
                            one.learnerOrigin(), one.groupId(), kinds.get(one.groupId()), ukprn)));
            told(join(handle, LEARNERS_JOIN, UUID.class, plan.learnersJoining(), now))
                    .forEach(one -> events.add(new GroupEvent.GroupJoined(
                            one.learnerOrigin(), one.groupId(), kinds.get(one.groupId()), ukprn)));
            return events;
        });
        plan.learnersLeaving().stream()
                .map(Place::group)
                .distinct()
                .sorted()
                .forEach(group -> followers.forEach(follower -> follower.left(group)));
        return all;
    }

    private static RowMapper<GroupState> state() {
        return (row, context) -> new GroupState(
                row.getObject("id", UUID.class),
                row.getString("ukprn"),
                row.getString("reference"),
                GroupKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getBoolean("is_over"),
                byName(row.getArray("usernames"), row.getArray("subjects")),
                Set.copyOf(List.of((UUID[]) row.getArray("learners").getArray())));
    }

    private static void state(Handle handle, String ukprn, List<Stated> stated, Instant now) {
        handle.createUpdate(STATE)
                .bind("ukprn", ukprn)
                .bind("now", now)
                .bindArray("ids", UUID.class, stated.stream().map(Stated::id).toList())
                .bindArray(
                        "references",
                        String.class,
                        stated.stream().map(Stated::reference).toList())
                .bindArray(
                        "kinds",
                        String.class,
                        stated.stream().map(group -> group.kind().name()).toList())
                .bindArray(
                        "names", String.class, stated.stream().map(Stated::name).toList())
                .execute();
    }

    private static <T> Update join(Handle handle, String sql, Class<T> type, List<Place<T>> places, Instant now) {
        return people(handle, sql, type, places, now)
                .bindArray(
                        "ids",
                        UUID.class,
                        places.stream()
                                .map(place -> UuidCreator.getTimeOrderedEpoch())
                                .toList());
    }

    private static <T> Update leave(
            Handle handle, String table, String column, Class<T> type, List<Place<T>> places, Instant now) {
        return people(handle, LEAVE.formatted(table, column), type, places, now);
    }

    private static <T> Update people(Handle handle, String sql, Class<T> type, List<Place<T>> places, Instant now) {
        return handle.createUpdate(sql)
                .bind("now", now)
                .bindArray(
                        "groups", UUID.class, places.stream().map(Place::group).toList())
                .bindArray("people", type, places.stream().map(Place::person).toList());
    }

    private static Map<String, String> byName(Array names, Array subjects) throws SQLException {
        String[] name = (String[]) names.getArray();
        String[] subject = (String[]) subjects.getArray();
        return IntStream.range(0, name.length).boxed().collect(Collectors.toMap(at -> name[at], at -> subject[at]));
    }

    private static List<Moved> told(Update update) {
        return update.executeAndReturnGeneratedKeys("group_id", "learner_origin")
                .map(ConstructorMapper.of(Moved.class))
                .list();
    }

    /** Whose stream tells it, and of which group. */
    private record Moved(UUID groupId, UUID learnerOrigin) {}
}
