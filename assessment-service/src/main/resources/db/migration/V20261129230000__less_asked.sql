-- A framework of the college's own may have no level, and a criterion need not say in which forms evidence comes.
alter table framework alter column level drop not null;
alter table criterion alter column evidence_forms drop not null;
