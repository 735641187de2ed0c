package org.withme.learner.record.mis.planning;

import java.util.List;
import java.util.Map;

/** Finds for each aim of the return the enrolment that it continues; what is left on either side is new, or not listed. */
final class Pairing {

    private static final String AIM_KEY = "learn_aim_ref, coalesce(prog_type, -1), coalesce(std_code, -1)";

    /** An id of the college's system that is on several aims of the learner tells none of them, in the return... */
    private static final String ON_ONE_STAGED_AIM = """
            sw_sup_aim_id is not null
            and not exists (select from ilr_staged_aim o where o.position = a.position
                            and o.sw_sup_aim_id = a.sw_sup_aim_id and o.fresh_id <> a.fresh_id)""";

    /** ... as among the enrolments. */
    private static final String ON_ONE_ENROLMENT = """
            sw_sup_aim_id is not null
            and not exists (select from ilr_plan_existing o where o.rank = e.rank
                            and o.sw_sup_aim_id = e.sw_sup_aim_id and o.id <> e.id)""";

    /** A corrected start: what goes on, and was said in the same year, and is listed no more. */
    private static final String STARTED_OTHERWISE = "comp_status = 1 and collection_year = :year";

    /** One after the other: each pairs what those before it left. */
    static final List<String> STEPS = List.of(
            pairs("sw_sup_aim_id, learn_aim_ref, start_date", ON_ONE_STAGED_AIM, ON_ONE_ENROLMENT, "true"),
            pairs(AIM_KEY + ", start_date, aim_seq_number", "true", "true", "true"),
            pairs(AIM_KEY + ", start_date", "true", "true", "true"),
            pairs(AIM_KEY + ", aim_seq_number", "true", STARTED_OTHERWISE, "true"),
            pairs(AIM_KEY, "true", STARTED_OTHERWISE, "m.many = 1 and e.many = 1"));

    private Pairing() {}

    /** By the key that both have: which staged aims and which enrolments it may find, and which finds count. */
    private static String pairs(String key, String staged, String existing, String found) {
        return ImportSql.filled(
                "plan-pairs", Map.of("key", key, "staged", staged, "existing", existing, "found", found));
    }
}
