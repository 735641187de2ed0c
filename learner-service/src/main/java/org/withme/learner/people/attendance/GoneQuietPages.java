package org.withme.learner.people.attendance;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.withme.platform.identity.Roles;

/** Who went quiet, as it is shown: those who are there and of whom nobody has said more. */
@Singleton
class GoneQuietPages {

    private static final String PAGE = """
            select s.id, s.learner_id, r.learn_ref_number,
                   case when :all or own.profile then r.given_names end as given_names,
                   case when :all or own.profile then r.family_name end as family_name,
                   case when :meets or own.profile then p.preferred_name end as preferred_name,
                   s.sign, s.since, s.expected, s.came, s.before_expected, s.before_came, s.noticed_at, s.handed_on_at
            from quiet_spell s
            join lateral (select c.learn_ref_number, c.given_names, c.family_name from college_record c
                          where c.learner_id = s.learner_id and c.learner_origin = s.learner_origin and c.ukprn = s.ukprn
                          order by c.last_day desc nulls first limit 1) r on true
            left join lateral (select bool_or('profile' = any(b.aspects)) as profile from relationship b
                               where b.learner_id = s.learner_id and b.ukprn = s.ukprn and b.subject = :subject
                                 and b.role = any(:roles) and 'enrolment' = any(b.aspects) and b.ended_at is null
                                 and (b.expires_on is null or b.expires_on >= :today)) own on true
            left join preferences p on p.learner_id = s.learner_id
            where s.ukprn = :ukprn and s.ended_at is null and (s.handed_on_at is not null) = :handedOn and s.id > :after
              and (:all and not :mine or own.profile is not null)
              and""" + HereSql.of("s") + """
            order by s.id limit :limit
            """;

    /** Before every other. */
    static final UUID FIRST = new UUID(0, 0);

    private final Jdbi database;

    GoneQuietPages(Jdbi database) {
        this.database = database;
    }

    /**
     * Whose list it is.
     *
     * @param roles in which they are beside learners
     * @param all whether they see everybody of the college
     * @param meets whether they meet everybody of the college
     * @param mine whether they asked for those alone beside whom they are
     * @param handedOn whether they asked for what was brought to the case supervisor
     */
    record Reader(
            String ukprn,
            String subject,
            Collection<String> roles,
            boolean all,
            boolean meets,
            boolean mine,
            boolean handedOn) {

        /** Those beside whom a mentor is. */
        static Reader mentor(String ukprn, String subject) {
            return new Reader(ukprn, subject, List.of(Roles.MENTOR), false, false, true, false);
        }

        /** What was brought to the case supervisors. */
        static Reader caseSupervisor(String ukprn, String subject) {
            return new Reader(ukprn, subject, List.of(), true, false, false, true);
        }
    }

    List<GoneQuietView> page(Reader reader, LocalDate today, UUID after, int limit) {
        return database.withHandle(handle -> handle.createQuery(PAGE)
                .bind("ukprn", reader.ukprn())
                .bind("subject", reader.subject())
                .bindArray("roles", String.class, reader.roles())
                .bind("all", reader.all())
                .bind("meets", reader.meets())
                .bind("mine", reader.mine())
                .bind("handedOn", reader.handedOn())
                .bind("today", today)
                .bind("after", after)
                .bind("limit", limit)
                .map((row, context) -> {
                    UUID id = row.getObject("id", UUID.class);
                    UUID learner = row.getObject("learner_id", UUID.class);
                    Figures figures = new Figures(
                            Sign.valueOf(row.getString("sign")),
                            row.getObject("since", LocalDate.class),
                            row.getInt("expected"),
                            row.getInt("came"),
                            row.getInt("before_expected"),
                            row.getInt("before_came"));
                    Instant handedOnAt = row.getTimestamp("handed_on_at") == null
                            ? null
                            : row.getTimestamp("handed_on_at").toInstant();
                    return new GoneQuietView(
                            id,
                            learner,
                            row.getString("learn_ref_number"),
                            row.getString("given_names"),
                            row.getString("family_name"),
                            row.getString("preferred_name"),
                            figures.inWords(),
                            figures.sign(),
                            figures.since(),
                            row.getTimestamp("noticed_at").toInstant(),
                            handedOnAt,
                            GoneQuietView.Links.of(learner));
                })
                .list());
    }
}
