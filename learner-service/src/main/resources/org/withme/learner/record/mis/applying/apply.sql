-- Writes the ranks :from to :to of the plan; each statement for the whole range at once.

insert into learner (id)
select learner_id from ilr_plan_learner where rank between :from and :to and new_person
order by learner_id on conflict (id) do nothing;

-- What an earlier year said, kept as that year's statement once a later year takes over (L9).
insert into past_statement (ukprn, collection_year, learn_ref_number, record_ref, hash, hash_version,
    prepared_on, import_id, missing_since)
select r.ukprn, r.collection_year, r.learn_ref_number, p.ref, r.hash, r.hash_version,
       r.prepared_on, r.import_id, r.missing_since
from ilr_plan_learner p
join college_record r on r.ukprn = :ukprn and r.learn_ref_number = coalesce(p.old_ref, p.ref)
where p.rank between :from and :to and not p.past and r.collection_year < :year
order by p.rank
on conflict (ukprn, collection_year, learn_ref_number) do nothing;

update college_record r set learn_ref_number = p.ref
from ilr_plan_learner p
where p.rank between :from and :to and r.ukprn = :ukprn and r.learn_ref_number = p.old_ref;

update past_statement y set record_ref = p.ref
from ilr_plan_learner p
where p.rank between :from and :to and y.ukprn = :ukprn and y.record_ref = p.old_ref;

insert into college_record as r (ukprn, learn_ref_number, learner_id, learner_origin, ${learner.columns},
    collection_year, prepared_on, import_id, hash, hash_version, last_day, missing_since, last_uln)
select :ukprn, s.ref, p.learner_id, p.origin, ${learner.stated},
       :year, :preparedOn, :importId, s.hash, :hashVersion, d.last_day, null, nullif(s.uln, :noUln)
from ilr_plan_learner p
join ilr_staged_learner s using (position)
join ilr_plan_day d using (rank)
where p.rank between :from and :to and not p.past
order by p.rank
on conflict (ukprn, learn_ref_number) do update set
    ${learner.taken},
    collection_year = excluded.collection_year, prepared_on = excluded.prepared_on,
    import_id = excluded.import_id, hash = excluded.hash, hash_version = excluded.hash_version,
    last_day = excluded.last_day, missing_since = null,
    last_uln = coalesce(excluded.last_uln, nullif(r.uln, :noUln), r.last_uln);

insert into past_statement (ukprn, collection_year, learn_ref_number, record_ref, hash, hash_version,
    prepared_on, import_id)
select :ukprn, :year, p.ref, p.record_ref, s.hash, :hashVersion, :preparedOn, :importId
from ilr_plan_learner p join ilr_staged_learner s using (position)
where p.rank between :from and :to and p.past
order by p.rank
on conflict (ukprn, collection_year, learn_ref_number) do update set
    record_ref = excluded.record_ref, hash = excluded.hash, hash_version = excluded.hash_version,
    prepared_on = excluded.prepared_on, import_id = excluded.import_id, missing_since = null;

-- Renumbered within a past year.
delete from past_statement y using ilr_plan_learner p
where p.rank between :from and :to and p.past and y.ukprn = :ukprn and y.collection_year = :year
  and y.record_ref = p.record_ref and y.learn_ref_number <> p.ref
  and not exists (select from ilr_in_file f where f.ref = y.learn_ref_number);

-- All that a past year can change of the record itself.
update college_record r set last_day = d.last_day
from ilr_plan_learner p join ilr_plan_day d using (rank)
where p.rank between :from and :to and p.past and r.ukprn = :ukprn and r.learn_ref_number = p.record_ref
  and r.last_day is distinct from d.last_day;

insert into enrolment (id, learner_id, learner_origin, ukprn, learn_ref_number, ${aim.columns},
    collection_year, prepared_on)
select id, learner_id, origin, :ukprn, ref, ${aim.columns}, :year, :preparedOn
from ilr_plan_aim where rank between :from and :to and is_new
order by rank, aim_seq_number;

update enrolment e set
    learner_id = a.learner_id, learner_origin = a.origin, learn_ref_number = a.ref, ${aim.taken},
    collection_year = :year, prepared_on = :preparedOn, missing_since = null,
    not_returned_since = case when a.not_returned then e.not_returned_since end
from ilr_plan_aim a
where a.rank between :from and :to and e.id = a.id
  and not a.is_new and (a.changed <> '{}' or a.completion_changed or a.restated);

update enrolment e set taken_up_by = t.taken_up_by,
    not_returned_since = case when t.taken_up_by is null then e.not_returned_since end
from ilr_plan_taken_up t where t.rank between :from and :to and e.id = t.id;

update enrolment e set missing_since = :preparedOn
from ilr_plan_existing m
where m.rank between :from and :to and e.id = m.id
  and ${listed}
  and not exists (select from ilr_plan_pair x where x.id = m.id);

-- A pair that was dismissed is not raised again.
insert into possible_duplicate (id, learner_id, ukprn, learn_ref_number, other_learner_id, other_ukprn,
    other_learn_ref_number, reason, raised_at, import_id)
select uuidv7(), learner_id, :ukprn, ref, other_learner_id, other_ukprn, other_ref, reason, now(), :importId
from ilr_plan_duplicate where rank between :from and :to
order by rank, other_ukprn <> :ukprn
on conflict do nothing;

-- In the transaction of the range, so that the counts are right after a stop at any point.
update ilr_import i set
    learners_created = i.learners_created + l.created, learners_changed = i.learners_changed + l.changed,
    learners_applied = i.learners_applied + l.applied,
    enrolments_created = i.enrolments_created + e.created,
    enrolments_changed = i.enrolments_changed + e.changed, enrolments_ended = i.enrolments_ended + e.ended
from (select count(*) filter (where is_new) as created,
             count(*) filter (where rank in (select t.rank from ilr_plan_touched t)) as changed,
             count(*) as applied
      from ilr_plan_learner where rank between :from and :to) l,
     (select count(*) filter (where is_new) as created,
             count(*) filter (where not is_new and (changed <> '{}' or completion_changed)
                 and not (old_comp_status in (1, 6) and comp_status in (2, 3))) as changed,
             count(*) filter (where old_comp_status in (1, 6) and comp_status in (2, 3)) as ended
      from ilr_plan_aim where rank between :from and :to) e
where i.id = :importId;
