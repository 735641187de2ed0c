-- Asks a person, once per learner.
insert into held_learner (id, ukprn, learn_ref_number, key, reason, uln, family_name, given_names,
    date_of_birth, other_learner_id, other_ukprn, other_learn_ref_number, known_uln, known_ukprn,
    collection_year, import_id, raised_at)
select uuidv7(), :ukprn, ref, key, reason, uln, family_name, given_names,
       date_of_birth, origin, of_ukprn, of_ref, known_uln, known_ukprn, :year, :importId, now()
from ilr_plan_held order by position
on conflict (ukprn, learn_ref_number) where answer is null do update set
    key = excluded.key, reason = excluded.reason, uln = excluded.uln, family_name = excluded.family_name,
    given_names = excluded.given_names, date_of_birth = excluded.date_of_birth,
    other_learner_id = excluded.other_learner_id, other_ukprn = excluded.other_ukprn,
    other_learn_ref_number = excluded.other_learn_ref_number, known_uln = excluded.known_uln,
    known_ukprn = excluded.known_ukprn, collection_year = excluded.collection_year,
    import_id = excluded.import_id;

-- What this year's return does not hold any more is no question any more.
delete from held_learner
where ukprn = :ukprn and collection_year = :year and answer is null and import_id <> :importId;
