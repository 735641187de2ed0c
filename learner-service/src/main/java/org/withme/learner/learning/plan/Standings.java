package org.withme.learner.learning.plan;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.withme.learner.learning.autonomy.Area;
import org.withme.learner.learning.autonomy.Stage;
import org.withme.learner.learning.autonomy.Stages;
import org.withme.learner.people.college.LearnersColleges;

/** What the college's record and the autonomy stages make of a plan. */
@Singleton
class Standings {

    /** Current as an enrolment is; of an apprenticeship by its programme type. */
    static final String APPRENTICESHIP = """
            e.comp_status in (1, 6) and e.taken_up_by is null and e.not_returned_since is null
            and e.prog_type in (2, 3, 20, 21, 22, 23, 25)
            """;

    private static final String AT_THE_COLLEGE = """
            select exists (select from college_record c where c.learner_id = :learner and c.ukprn = :ukprn
                              and (c.last_day is null or c.last_day >= :today)) as is_there,
                   exists (select from enrolment e where e.learner_id = :learner and e.ukprn = :ukprn and
            """ + APPRENTICESHIP + """
            ) as is_apprentice
            """;

    private final Jdbi database;
    private final Stages stages;
    private final LearnersColleges colleges;
    private final Clock clock;

    Standings(Jdbi database, Stages stages, LearnersColleges colleges, Clock clock) {
        this.database = database;
        this.stages = stages;
        this.colleges = colleges;
        this.clock = clock;
    }

    /** What the college's record says of the learner. */
    record AtCollege(boolean isThere, boolean isApprentice) {}

    Standing of(PlanKey plan) {
        AtCollege there = plan.ukprn() == null ? new AtCollege(false, false) : at(plan);
        Map<Area, Stage> at = stages.of(plan.learner(), plan.ukprn());
        return new Standing(
                !there.isThere(),
                there.isThere() && there.isApprentice(),
                at.get(Area.PACE),
                at.get(Area.GOALS),
                at.get(Area.EVIDENCE));
    }

    private AtCollege at(PlanKey plan) {
        return database.withHandle(handle -> handle.createQuery(AT_THE_COLLEGE)
                .bind("learner", plan.learner())
                .bind("ukprn", plan.ukprn())
                .bind("today", LocalDate.now(clock))
                .map(ConstructorMapper.of(AtCollege.class))
                .one());
    }

    /** The colleges at which a plan of the learner may be today, the one whose it is by default first. */
    List<String> colleges(UUID learner) {
        return colleges.mentorsFirst(learner, LocalDate.now(clock));
    }
}
