package org.withme.learner.people.attendance;

/** In SQL: whether the learner of a row with learner_id, learner_origin and ukprn is enrolled there and on no break, on :today. */
final class HereSql {

    private static final String HERE = """
            (exists (select from college_record r
                     where r.learner_id = %1$s.learner_id and r.learner_origin = %1$s.learner_origin
                       and r.ukprn = %1$s.ukprn and (r.last_day is null or r.last_day >= :today))
             and (not exists (select from enrolment b
                              where b.learner_id = %1$s.learner_id and b.learner_origin = %1$s.learner_origin
                                and b.ukprn = %1$s.ukprn and b.comp_status = 6 and b.taken_up_by is null
                                and b.not_returned_since is null)
                  or exists (select from enrolment e
                             where e.learner_id = %1$s.learner_id and e.learner_origin = %1$s.learner_origin
                               and e.ukprn = %1$s.ukprn and e.comp_status = 1 and e.not_returned_since is null)))
            """;

    private HereSql() {}

    static String of(String row) {
        return " " + HERE.formatted(row);
    }
}
