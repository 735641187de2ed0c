-- Who is beside a learner needs no sentence why.
alter table relationship alter column purpose drop not null;
