-- In which matters an authority stands is asked by whoever relies on it (ADR 57). The person is called otherwise than in the
-- view before, so that a process of the earlier version, which does not ask, refuses an advocate of another matter.
drop view standing_authority;

create view standing_authority as
select learner_id, subject as advocate, scope, expires_on
  from advocate_authority
 where not ended
   and not exists (select from parked_stream
                    where topic in ('advocacy-events', 'learner-access-events')
                      and stream in (advocate_authority.learner_id, advocate_authority.learner_origin));
