-- One contact is open for a learner at a college; what makes it due is noted beside it, each event once.
create table follow_up_cause (
    event_id     uuid primary key,
    follow_up_id uuid        not null references follow_up,
    reason       text        not null check (reason in ('WITHDRAWAL', 'COMPLETION', 'BREAK', 'RETURN', 'RESULT')),
    -- It did not happen after all, or is over.
    lapsed       boolean     not null default false,
    noted_at     timestamptz not null
);

create index follow_up_cause_of on follow_up_cause (follow_up_id, noted_at);

insert into follow_up_cause (event_id, follow_up_id, reason, lapsed, noted_at)
select caused_by,
       case state when 'DUE'
           then first_value(id) over (partition by learner_origin, ukprn, state order by due_on, id)
           else id end,
       reason, state = 'CANCELLED', created_at
  from follow_up;

-- What was open beside the earliest goes with it.
update follow_up f
   set state = 'CANCELLED', ended_at = now()
 where state = 'DUE'
   and exists (select from follow_up e
                where e.learner_origin = f.learner_origin and e.ukprn is not distinct from f.ukprn and e.state = 'DUE'
                  and (e.due_on, e.id) < (f.due_on, f.id));

create unique index follow_up_one_open on follow_up (learner_origin, coalesce(ukprn, '')) where state = 'DUE';
drop index follow_up_open;

-- Who has taken it, and what came of it.
alter table follow_up add column taken_by text;
alter table follow_up add column taken_at timestamptz;
alter table follow_up add column outcome text;

-- When somebody tried and did not reach the learner.
create table contact_attempt (
    id           uuid primary key,
    follow_up_id uuid        not null references follow_up,
    way          text        not null,
    tried_by     text        not null,
    tried_at     timestamptz not null
);

create index contact_attempt_of on contact_attempt (follow_up_id, tried_at);
