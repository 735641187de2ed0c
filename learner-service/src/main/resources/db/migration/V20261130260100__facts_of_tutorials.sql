-- When all of its sitting were to meet; somebody who agreed on another time is elsewhere.
alter table tutorial add column sitting_starts_at timestamptz;
update tutorial set sitting_starts_at = starts_at;
-- Whether it was agreed when it began; null until it is closed.
alter table tutorial add column was_agreed boolean;
-- Whether the learner is asked if it was worth it, drawn when it is first closed as CAME.
alter table tutorial add column asks_worth boolean;
