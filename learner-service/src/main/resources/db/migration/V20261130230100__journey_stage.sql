-- Where a stage of learning begins: an entry's stage is found without reading what lies between.
create index journey_entry_stage on journey_entry (learner_id, occurred_at, event_id)
    where type in ('learner.break-ended.v1', 'learner.break-started.v1', 'learner.completed.v1', 'learner.enrolled.v1',
                   'learner.enrolment-listed-again.v1', 'learner.withdrawal-corrected.v1', 'learner.withdrew.v1');
