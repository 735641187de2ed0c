-- A learner at a college for one learning aim, as the college's last accepted return says it.
create table enrolment (
    id               uuid primary key,
    learner_id       uuid     not null references learner,
    ukprn            text     not null,
    learn_ref_number text     not null,
    learn_aim_ref    text     not null,
    aim_type         smallint not null,
    aim_seq_number   smallint not null,
    start_date       date     not null,
    planned_end_date date     not null,
    actual_end_date  date,
    fund_model       smallint not null,
    prog_type        smallint,
    std_code         integer,
    sw_sup_aim_id    text,
    -- CompStatus of the ILR: 1 continuing, 2 completed, 3 withdrawn, 6 break in learning.
    comp_status      smallint not null,
    outcome          smallint,
    -- MOVED, LEFT or UNKNOWN: a class, because the ILR's reason code may be health data.
    withdrawal_class text check (withdrawal_class in ('MOVED', 'LEFT', 'UNKNOWN')),
    collection_year  text     not null,
    prepared_on      date     not null,
    missing_since    date
);

create index enrolment_learner on enrolment (learner_id, start_date, id);
create index enrolment_record on enrolment (ukprn, learn_ref_number);
