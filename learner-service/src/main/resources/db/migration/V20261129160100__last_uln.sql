-- The last valid ULN that the college stated: a temporary number afterwards does not free the record for another ULN (L3).
alter table college_record add column last_uln text;
