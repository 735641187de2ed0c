-- Who wrote a point of the agenda takes it back: its words go.
alter table tutorial_point add column withdrawn_at timestamptz;
alter table tutorial_point alter column words drop not null;
alter table tutorial_point add constraint tutorial_point_words check ((withdrawn_at is null) = (words is not null));
-- What one of the two sides does not stand to any more: kept, and not agreed.
alter table tutorial_action add column struck_out_at timestamptz;
alter table tutorial_action add column struck_out_side text check (struck_out_side in ('LEARNER', 'STAFF'));
alter table tutorial_action add constraint tutorial_action_struck_out check ((struck_out_at is null) = (struck_out_side is null));
