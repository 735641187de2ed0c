package org.withme.learner.record.mis.planning;

/** Pairs of learners who may be one person: found when a return is planned, raised when it is applied (L3). */
public final class DuplicateSql {

    /**
     * Who may be somebody we know already: a key that fits but not its date of birth, the same name and date of birth, or a
     * ULN that was stated of somebody else before; not whom a person said to be another. Per learner and reason one pair inside the college and one across
     * colleges, or a file of namesakes would have no end.
     */
    static final String FOUND = """
            create temp table ilr_plan_duplicate as
            with stated as (
                select p.rank, p.origin as learner_id, p.learner_id as person, p.new_person, s.ref, s.uln, s.prev_ukprn,
                       s.prev_ref, s.date_of_birth as born, lower(s.family_name) as family, lower(s.given_names) as given
                from ilr_plan_learner p join ilr_staged_learner s using (position)
                where p.new_person or 'ULN' = any(p.fields)
            ), fresh as (
                select * from stated where new_person
            ), known as (
                select r.date_of_birth as born, lower(r.family_name) as family, lower(r.given_names) as given,
                       min(array[r.learner_origin::text, r.ukprn, r.learn_ref_number]) as other
                from college_record r
                where exists (select from fresh f where f.born = r.date_of_birth and f.family = lower(r.family_name)
                                                    and f.given = lower(r.given_names))
                group by 1, 2, 3, r.ukprn = :ukprn
            ), first_namesake as (
                select born, family, given, min(array[to_char(rank, 'FM00000000'), learner_id::text, ref]) as other
                from fresh group by 1, 2, 3 having count(*) > 1
            ), found as (
                select f.rank, f.learner_id, f.ref, 'ULN' as reason,
                       min(array[r.learner_origin::text, r.ukprn, r.learn_ref_number]) as other
                from stated f
                join college_record r on r.uln = f.uln and r.uln <> :noUln and r.learner_id <> f.person and not %1$s
                group by 1, 2, 3, r.ukprn = :ukprn
                union all
                select f.rank, f.learner_id, f.ref, 'PREVIOUS_REFERENCE',
                       array[r.learner_origin::text, r.ukprn, r.learn_ref_number]
                from fresh f
                join college_record r on r.ukprn = coalesce(f.prev_ukprn, :ukprn) and r.learn_ref_number = f.prev_ref and not %1$s
                union all
                select f.rank, f.learner_id, f.ref, 'NAME_AND_BIRTH_DATE', k.other
                from fresh f join known k using (born, family, given)
                left join college_record r on r.ukprn = k.other[2] and r.learn_ref_number = k.other[3]
                where not %1$s
                union all
                select f.rank, f.learner_id, f.ref, 'NAME_AND_BIRTH_DATE', array[n.other[2], :ukprn, n.other[3]]
                from fresh f join first_namesake n using (born, family, given)
                where n.other[2] <> f.learner_id::text
            )
            select rank, learner_id, ref, reason, other[1]::uuid as other_learner_id, other[2] as other_ukprn,
                   other[3] as other_ref
            from found
            """.formatted(HeldSql.NOT_THE_SAME);

    /** Of the ranks {@code :from} to {@code :to}; a pair that was dismissed is not raised again. */
    public static final String RAISED = """
            insert into possible_duplicate (id, learner_id, ukprn, learn_ref_number, other_learner_id, other_ukprn,
                other_learn_ref_number, reason, raised_at, import_id)
            select uuidv7(), learner_id, :ukprn, ref, other_learner_id, other_ukprn, other_ref, reason, now(), :importId
            from ilr_plan_duplicate where rank between :from and :to
            order by rank, other_ukprn <> :ukprn
            on conflict do nothing
            """;

    private DuplicateSql() {}
}
