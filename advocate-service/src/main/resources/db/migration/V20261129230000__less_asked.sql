-- Nobody needs an advocate's hours yet.
alter table advocate alter column hours_per_week drop not null;
