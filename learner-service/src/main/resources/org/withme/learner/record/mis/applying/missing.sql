-- Absent is not withdrawn (L9): it is noted, and nobody is told that someone left.

update college_record r set missing_since = :preparedOn
from ilr_plan_missing m
where m.rank between :from and :to and m.newly and r.ukprn = :ukprn and r.learn_ref_number = m.ref
  and r.collection_year = :year;

update past_statement y set missing_since = :preparedOn
from ilr_plan_missing m
where m.rank between :from and :to and m.newly and y.ukprn = :ukprn and y.learn_ref_number = m.ref
  and y.collection_year = :year;

update enrolment e set missing_since = :preparedOn
from ilr_plan_missing m
where m.rank between :from and :to and e.ukprn = :ukprn and e.learn_ref_number = m.ref
  and ${listed};
