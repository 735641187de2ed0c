-- The goal of which an agreed action is a step (L20).
alter table tutorial_action add column goal_id uuid references goal;
