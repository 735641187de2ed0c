-- What a stream's id is the id of; every event so far is in the stream of a learner.
ALTER TABLE outbox ADD COLUMN stream_kind text NOT NULL DEFAULT 'learner';

-- The purpose that the actor worked for.
ALTER TABLE outbox ADD COLUMN effort text;
