-- Subjects of whom another service told and whose names nobody here has heard yet.
create table stranger (
    subject  text primary key,
    noted_at timestamptz not null
);
