package org.withme.learner.learning.plan;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** The facts that MIS brought of a learner, in one statement. */
@Singleton
class RecordedFacts {

    /** Fund model 25 is study of 16 to 19 year olds; a programme aim has no title of its own. */
    private static final String AT_THE_COLLEGE = """
            select c.date_of_birth as born, c.math_grade, c.english_grade, c.prior_attainment,
                   coalesce(bool_or(e.fund_model = 25), false) as funded16_to19,
                   coalesce(bool_or(l.title ilike '%math%'), false) as on_maths,
                   coalesce(bool_or(l.title ilike '%english%'), false) as on_english,
                   count(e.id) filter (where e.aim_type <> 1 and l.learn_aim_ref is null) = 0 as are_aims_named
            from (select * from college_record
                  where learner_id = :learner and ukprn = :ukprn and (last_day is null or last_day >= :today)
                  order by prepared_on desc, learn_ref_number limit 1) c
            left join enrolment e on e.learner_id = :learner and e.ukprn = :ukprn and e.comp_status in (1, 6)
                and e.taken_up_by is null and e.not_returned_since is null
            left join learning_aim l on l.learn_aim_ref = e.learn_aim_ref
            group by c.date_of_birth, c.math_grade, c.english_grade, c.prior_attainment
            """;

    private final Jdbi database;
    private final Clock clock;

    RecordedFacts(Jdbi database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    PlanFacts of(PlanKey plan) {
        return plan.ukprn() == null
                ? PlanFacts.NONE
                : database.withHandle(handle -> handle.createQuery(AT_THE_COLLEGE)
                        .bind("learner", plan.learner())
                        .bind("ukprn", plan.ukprn())
                        .bind("today", LocalDate.now(clock))
                        .map(ConstructorMapper.of(PlanFacts.class))
                        .findOne()
                        .orElse(PlanFacts.NONE));
    }
}
