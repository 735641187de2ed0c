-- What a goal says of itself for the checks of a plan (L15), and that texts are the same (L16); nothing is read in the words (W4).
alter table goal add column level smallint check (level between 0 and 8);
alter table goal add column stretches boolean;
alter table goal add column words_hash bytea;
alter table plan_proposal add column words_hash bytea;

create index goal_same_words on goal (ukprn, words_hash);
create index plan_proposal_same_words on plan_proposal (ukprn, words_hash);
