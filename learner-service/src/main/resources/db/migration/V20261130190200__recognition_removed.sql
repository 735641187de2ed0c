-- What the learner took off their page keeps no words.
alter table recognition alter words drop not null;
update recognition set words = null where removed_at is not null;
alter table recognition add constraint recognition_words_while_on_the_page check ((words is null) = (removed_at is not null));
