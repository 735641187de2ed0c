package org.withme.learner.people.group;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.withme.learner.people.college.CollegeView;
import org.withme.learner.people.college.Colleges;
import org.withme.learner.people.person.People;
import org.withme.learner.people.person.Person;
import org.withme.platform.identity.Caller;

/** Groups as they are shown: those that there are now. */
@Singleton
class GroupPages {

    private static final String GROUP = """
            select g.id, g.ukprn, g.reference, g.kind, g.name,
                   array(select s.subject from group_staff s where s.group_id = g.id and s.left_at is null
                         order by s.joined_at, s.id) as staff,
                   (select count(*) from group_learner l where l.group_id = g.id and l.left_at is null) as learners
            from learner_group g
            where g.ended_at is null
            """;

    private static final String OF_THE_COLLEGE = GROUP + " and g.ukprn = :ukprn";

    private static final String OF_NOBODY = GROUP + " and g.ukprn is null";

    private static final String AFTER = """
             and (coalesce(g.reference, g.name), g.id) > (:after, :afterId)
            order by coalesce(g.reference, g.name), g.id limit :limit
            """;

    private static final String WITH_STAFF =
            " and g.id in (select group_id from group_staff where subject = :subject and left_at is null)";

    private static final String WITH_LEARNER =
            " and g.id in (select group_id from group_learner where learner_id = :learner and left_at is null)";

    /** What the learner wants to be called is for people who meet them, while they are at the college. */
    private static final String LEARNERS = """
            select r.learner_id, r.learn_ref_number, r.given_names, r.family_name,
                   case when :meets and (r.last_day is null or r.last_day >= :today) then p.preferred_name end as preferred_name,
                   l.joined_at
            from (select learner_id, min(joined_at) as joined_at from group_learner
                  where group_id = :group and left_at is null group by learner_id) l
            join college_record r on r.learner_id = l.learner_id and r.ukprn = :ukprn
            left join preferences p on p.learner_id = l.learner_id
            where (r.last_day is null or r.last_day >= :since)
              and r.learn_ref_number > :after
              and (cast(:mentor as text) is null or exists (
                  select from relationship m
                  where m.learner_id = r.learner_id and m.ukprn = r.ukprn and m.subject = :mentor and m.role = 'mentor'
                    and m.ended_at is null and (m.expires_on is null or m.expires_on >= :today)
                    and 'profile' = any(m.aspects)))
            order by r.learn_ref_number limit :limit
            """;

    private final Jdbi database;
    private final People people;
    private final Colleges colleges;

    GroupPages(Jdbi database, People people, Colleges colleges) {
        this.database = database;
        this.people = people;
        this.colleges = colleges;
    }

    /** @param ukprn null for one of nobody's college */
    Optional<GroupView> group(@Nullable String ukprn, UUID id) {
        List<Row> rows = database.withHandle(handle -> handle.createQuery(of(ukprn) + " and g.id = :id")
                .bind("ukprn", ukprn)
                .bind("id", id)
                .map(row())
                .list());
        return views(rows).findFirst();
    }

    /** @param ukprn null for those of nobody's college */
    List<GroupView> groups(@Nullable String ukprn, Position after, int limit) {
        return page(of(ukprn), query -> query.bind("ukprn", ukprn), after, limit);
    }

    List<GroupView> ofStaff(String ukprn, String subject, Position after, int limit) {
        return page(
                OF_THE_COLLEGE + WITH_STAFF,
                query -> query.bind("ukprn", ukprn).bind("subject", subject),
                after,
                limit);
    }

    /** Those that somebody is in, as a learner or as staff, at whatever college or none. */
    List<GroupView> of(Caller caller, Position after, int limit) {
        return caller.learnerId()
                .map(learner -> page(GROUP + WITH_LEARNER, query -> query.bind("learner", learner), after, limit))
                .orElseGet(
                        () -> page(GROUP + WITH_STAFF, query -> query.bind("subject", caller.subject()), after, limit));
    }

    /**
     * A page of its learners.
     *
     * @param meets whether the reader is somebody who meets learners
     * @param mentor whose learners alone; null for everybody's
     * @param since who left before is not listed any more (L5)
     */
    List<GroupLearnerView> learners(
            String ukprn,
            UUID group,
            boolean meets,
            @Nullable String mentor,
            LocalDate today,
            LocalDate since,
            String after,
            int limit) {
        return database.withHandle(handle -> handle.createQuery(LEARNERS)
                .bind("ukprn", ukprn)
                .bind("group", group)
                .bind("meets", meets)
                .bind("mentor", mentor)
                .bind("today", today)
                .bind("since", since)
                .bind("after", after)
                .bind("limit", limit)
                .map((row, context) -> new GroupLearnerView(
                        row.getObject("learner_id", UUID.class),
                        row.getString("learn_ref_number"),
                        row.getString("given_names"),
                        row.getString("family_name"),
                        row.getString("preferred_name"),
                        row.getTimestamp("joined_at").toInstant()))
                .list());
    }

    private List<GroupView> page(String sql, UnaryOperator<Query> whose, Position after, int limit) {
        List<Row> rows = database.withHandle(handle -> whose.apply(handle.createQuery(sql + AFTER))
                .bind("after", after.name())
                .bind("afterId", after.id())
                .bind("limit", limit)
                .map(row())
                .list());
        return views(rows).toList();
    }

    private static String of(@Nullable String ukprn) {
        return ukprn == null ? OF_NOBODY : OF_THE_COLLEGE;
    }

    private Stream<GroupView> views(List<Row> rows) {
        Set<String> subjects =
                rows.stream().flatMap(row -> row.staff().stream()).collect(Collectors.toSet());
        Map<String, Person> named = subjects.isEmpty() ? Map.of() : people.named(subjects);
        return rows.stream().map(row -> row.view(named, colleges));
    }

    private static RowMapper<Row> row() {
        return (row, context) -> new Row(
                row.getObject("id", UUID.class),
                row.getString("ukprn"),
                row.getString("reference"),
                GroupKind.valueOf(row.getString("kind")),
                row.getString("name"),
                List.of((String[]) row.getArray("staff").getArray()),
                row.getInt("learners"));
    }

    /** Where a page ends: groups stand in the order of what they are called. */
    record Position(String name, UUID id) {

        static final Position FIRST = new Position("", new UUID(0, 0));

        static Position of(List<String> keys) {
            return new Position(keys.get(0), UUID.fromString(keys.get(1)));
        }

        static List<String> keys(GroupView group) {
            return List.of(
                    Objects.requireNonNullElse(group.reference(), group.name()),
                    group.id().toString());
        }
    }

    private record Row(
            UUID id,
            @Nullable String ukprn,
            @Nullable String reference,
            GroupKind kind,
            String name,
            List<String> staff,
            int learners) {

        GroupView view(Map<String, Person> named, Colleges colleges) {
            return new GroupView(
                    id,
                    ukprn == null ? null : CollegeView.of(ukprn, colleges),
                    reference,
                    kind,
                    name,
                    kind.role().orElse(null),
                    staff.stream()
                            .map(subject -> new GroupView.Member(
                                    subject, named.get(subject).displayName()))
                            .toList(),
                    learners);
        }
    }
}
