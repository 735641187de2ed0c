package org.withme.learner.people.team;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Who is beside a learner, by name, in one statement. */
@Singleton
public class PeopleBeside {

    private static final String PEOPLE = """
            select r.ukprn, p.display_name as name, r.role, min(g.name) as through
            from relationship r
            join person p on p.subject = r.subject
            left join learner_group g on g.id = r.group_id
            where r.learner_id = :learner and r.ended_at is null and (r.expires_on is null or r.expires_on >= :today)
            group by r.ukprn, p.subject, p.display_name, r.role
            order by p.display_name, r.role
            """;

    private final Jdbi database;

    PeopleBeside(Jdbi database) {
        this.database = database;
    }

    /** Of all colleges, on that day; whose name nobody knows yet is left out. */
    public List<Beside> of(UUID learner, LocalDate today) {
        return database.withHandle(handle -> handle.createQuery(PEOPLE)
                .bind("learner", learner)
                .bind("today", today)
                .map(ConstructorMapper.of(Beside.class))
                .list());
    }
}
