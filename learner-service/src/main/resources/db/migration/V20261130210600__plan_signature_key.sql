-- For what a signature stands: the goals as they read when it was given. It counts for nothing else, however that came about.
alter table plan_signature add column text_key bytea;
