package org.withme.learner.people.group;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.withme.learner.people.college.CollegeView;
import org.withme.learner.people.college.Colleges;
import org.withme.learner.people.person.People;
import org.withme.learner.people.person.Person;

/** Groups as they are shown: those that there are now. */
@Singleton
class GroupPages {

    private static final String GROUP = """
            select g.id, g.ukprn, g.reference, g.kind, g.name,
                   array(select s.subject from group_staff s where s.group_id = g.id and s.left_at is null
                         order by s.joined_at, s.id) as staff,
                   (select count(*) from group_learner l where l.group_id = g.id and l.left_at is null) as learners
            from learner_group g
            where g.ukprn = :ukprn and g.ended_at is null
            """;

    private static final String ONE = GROUP + " and g.id = :id";

    private static final String PAGE = GROUP + """
              and g.reference > :after
              and (:subject::text is null or exists (select from group_staff s where s.group_id = g.id
                                                       and s.left_at is null and s.subject = :subject))
            order by g.reference limit :limit
            """;

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

    Optional<GroupView> group(String ukprn, UUID id) {
        List<Row> rows = database.withHandle(handle -> handle.createQuery(ONE)
                .bind("ukprn", ukprn)
                .bind("id", id)
                .map(row())
                .list());
        return views(rows).findFirst();
    }

    /** @param subject whose groups; null for all */
    List<GroupView> groups(String ukprn, String subject, String after, int limit) {
        List<Row> rows = database.withHandle(handle -> handle.createQuery(PAGE)
                .bind("ukprn", ukprn)
                .bind("subject", subject)
                .bind("after", after)
                .bind("limit", limit)
                .map(row())
                .list());
        return views(rows).toList();
    }

    /**
     * A page of its learners.
     *
     * @param meets whether the reader is somebody who meets learners
     * @param since who left before is not listed any more (L5)
     */
    List<GroupLearnerView> learners(
            String ukprn, UUID group, boolean meets, LocalDate today, LocalDate since, String after, int limit) {
        return database.withHandle(handle -> handle.createQuery(LEARNERS)
                .bind("ukprn", ukprn)
                .bind("group", group)
                .bind("meets", meets)
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

    private record Row(
            UUID id, String ukprn, String reference, GroupKind kind, String name, List<String> staff, int learners) {

        GroupView view(Map<String, Person> named, Colleges colleges) {
            return new GroupView(
                    id,
                    CollegeView.of(ukprn, colleges),
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
