-- Who speaks with a learner, as advocate-service says it (ADR 57). One that ended is kept as ended: its beginning may arrive
-- after its end when a merge moved it to another stream.
create table advocate_authority (
    authority_id uuid primary key,
    learner_id   uuid    not null,
    subject      text,
    scope        text[]  not null default '{}',
    expires_on   date,
    ended        boolean not null default false
);

select follow_learner('advocate_authority');

-- Known for certain: while advocate-service's events about a learner are parked, nobody speaks with them.
create view standing_authority as
select learner_id, subject as advocate, scope, expires_on
  from advocate_authority
 where not ended
   and not exists (select from parked_stream
                    where topic = 'advocacy-events'
                      and stream in (advocate_authority.learner_id, advocate_authority.learner_origin));
