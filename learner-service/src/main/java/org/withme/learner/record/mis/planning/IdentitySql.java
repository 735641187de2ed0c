package org.withme.learner.record.mis.planning;

import java.util.List;

/** Finds for each aim of the return the enrolment that it continues; what is left on either side is new, or not listed. */
final class IdentitySql {

    /** The key that both have, which staged aims and which enrolments it may find, and which finds count. */
    private static final String PAIRS = """
            insert into ilr_plan_pair
            select m.fresh_id, e.id
            from (select fresh_id, rank, keys, row_number() over (partition by rank, keys order by aim_seq_number) as n,
                         count(*) over (partition by rank, keys) as many
                  from (select a.fresh_id, p.rank, a.aim_seq_number, row(%1$s) as keys
                        from ilr_staged_aim a join ilr_plan_learner p using (position)
                        where not p.new_person and %2$s
                          and not exists (select from ilr_plan_pair x where x.fresh_id = a.fresh_id)) as open) m
            join (select id, rank, keys, row_number() over (partition by rank, keys order by aim_seq_number, id) as n,
                         count(*) over (partition by rank, keys) as many
                  from (select e.id, e.rank, e.aim_seq_number, row(%1$s) as keys
                        from ilr_plan_existing e
                        where %3$s and not exists (select from ilr_plan_pair x where x.id = e.id)) as open) e
            using (rank, keys, n)
            where %4$s
            """;

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

    static final List<String> STEPS = List.of(
            "create temp table ilr_plan_pair (fresh_id uuid, id uuid)",
            PAIRS.formatted("sw_sup_aim_id, learn_aim_ref, start_date", ON_ONE_STAGED_AIM, ON_ONE_ENROLMENT, "true"),
            PAIRS.formatted(AIM_KEY + ", start_date, aim_seq_number", "true", "true", "true"),
            PAIRS.formatted(AIM_KEY + ", start_date", "true", "true", "true"),
            PAIRS.formatted(AIM_KEY + ", aim_seq_number", "true", STARTED_OTHERWISE, "true"),
            PAIRS.formatted(AIM_KEY, "true", STARTED_OTHERWISE, "m.many = 1 and e.many = 1"));

    private IdentitySql() {}
}
