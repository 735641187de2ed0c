-- A pair makes one merge at a time, or its undoing would not know which.
drop index learner_merge_duplicate;
create unique index learner_merge_duplicate on learner_merge (duplicate_id) where unmerged_at is null;

-- Who signs in is asked with every request of a learner.
create index account_subject on account (subject);
