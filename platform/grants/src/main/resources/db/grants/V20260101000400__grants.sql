-- Who may see a learner, as learner-service said it in its access events. A right that ended is kept as ended: its
-- beginning may arrive after its end when a merge moved it to another stream.
CREATE TABLE learner_grant (
    learner_id     uuid    NOT NULL,
    -- 'college:' and the UKPRN, or the id of the place on the team.
    origin_key     text    NOT NULL,
    kind           text    NOT NULL CHECK (kind IN ('COLLEGE', 'TEAM')),
    ukprn          text,
    subject        text,
    role           text,
    aspects        text[]  NOT NULL DEFAULT '{}',
    last_day       date,
    ended          boolean NOT NULL DEFAULT false
);

CREATE TABLE consent_grant (
    consent_id uuid        PRIMARY KEY,
    learner_id uuid        NOT NULL,
    purpose    text        NOT NULL,
    recipient  text        NOT NULL,
    scope      text[]      NOT NULL,
    given_at   timestamptz,
    withdrawn  boolean     NOT NULL DEFAULT false
);

-- One person's two records, joined; reversible, so nothing is rewritten that could not be found again. What was said
-- last counts: merges of one record into others, one after the other, arrive in streams of their own.
CREATE TABLE learner_merge (
    absorbed uuid PRIMARY KEY,
    -- Null: parted again.
    survivor uuid,
    said_at  timestamptz NOT NULL
);

-- The tables whose rows follow their learner through merges.
CREATE TABLE learner_table (
    name text PRIMARY KEY
);

-- Under which id a learner is known today.
CREATE FUNCTION surviving_learner(learner uuid) RETURNS uuid
    LANGUAGE sql STABLE AS
$$
WITH RECURSIVE up(id, steps) AS (
    SELECT learner, 0
    UNION ALL
    SELECT merge.survivor, up.steps + 1
      FROM up JOIN learner_merge AS merge ON merge.absorbed = up.id AND merge.survivor IS NOT NULL WHERE up.steps < 32
)
SELECT id FROM up ORDER BY steps DESC LIMIT 1
$$;

-- Every id that belongs to a learner today, their own included.
CREATE FUNCTION ids_of_learner(learner uuid) RETURNS SETOF uuid
    LANGUAGE sql STABLE AS
$$
WITH RECURSIVE down(id, steps) AS (
    SELECT learner, 0
    UNION ALL
    SELECT merge.absorbed, down.steps + 1
      FROM down JOIN learner_merge AS merge ON merge.survivor = down.id WHERE down.steps < 32
)
SELECT id FROM down
$$;

-- A merge waits for the rows that are being written, and they for it: one of the two sees the other. Writers share.
CREATE FUNCTION learner_merge_lock() RETURNS bigint LANGUAGE sql IMMUTABLE AS $$ SELECT hashtextextended('learner_merge', 0) $$;

-- Before each insert: the row remembers the id under which it was written and belongs to whom that is today.
CREATE FUNCTION keep_learner_origin() RETURNS trigger
    LANGUAGE plpgsql AS
$$
BEGIN
    PERFORM pg_advisory_xact_lock_shared(learner_merge_lock());
    NEW.learner_origin := NEW.learner_id;
    NEW.learner_id := surviving_learner(NEW.learner_id);
    RETURN NEW;
END
$$;

-- Makes a table with a learner_id follow merges; a service's migration calls it for each of its tables about learners.
-- What is unique per learner is unique on learner_origin, or a merge could not be applied.
CREATE FUNCTION follow_learner(follower regclass) RETURNS void
    LANGUAGE plpgsql AS
$$
BEGIN
    EXECUTE format('ALTER TABLE %s ADD COLUMN learner_origin uuid NOT NULL', follower);
    EXECUTE format('CREATE INDEX ON %s (learner_origin)', follower);
    EXECUTE format('CREATE TRIGGER keep_learner_origin BEFORE INSERT ON %s FOR EACH ROW EXECUTE FUNCTION keep_learner_origin()',
                   follower);
    INSERT INTO learner_table VALUES (follower::text);
END
$$;

-- Each following row goes where its origin belongs today.
CREATE FUNCTION repoint_learner(learner uuid) RETURNS void
    LANGUAGE plpgsql AS
$$
DECLARE
    follower text;
BEGIN
    PERFORM pg_advisory_xact_lock(learner_merge_lock());
    FOR follower IN SELECT name FROM learner_table ORDER BY name LOOP
        EXECUTE format('UPDATE %s SET learner_id = surviving_learner(learner_origin)
                         WHERE learner_origin IN (SELECT ids_of_learner($1))
                           AND learner_id IS DISTINCT FROM surviving_learner(learner_origin)', follower) USING learner;
    END LOOP;
END
$$;

SELECT follow_learner('learner_grant');
SELECT follow_learner('consent_grant');

ALTER TABLE learner_grant ADD PRIMARY KEY (learner_origin, origin_key);
CREATE UNIQUE INDEX learner_grant_place ON learner_grant (origin_key) WHERE kind = 'TEAM';
CREATE INDEX learner_grant_learner ON learner_grant (learner_id);
CREATE INDEX learner_grant_college ON learner_grant (ukprn, learner_id) WHERE kind = 'COLLEGE';
CREATE INDEX learner_grant_subject ON learner_grant (subject) WHERE kind = 'TEAM';
CREATE INDEX consent_grant_learner ON consent_grant (learner_id);
CREATE INDEX consent_grant_recipient ON consent_grant (recipient, purpose) WHERE NOT withdrawn;

-- A learner whose access events are parked: what we know may be out of date, so nobody but the learner gets in.
CREATE VIEW unsure_learner AS
SELECT stream AS learner_id FROM parked_stream WHERE topic = 'learner-access-events';

-- The relation from which the access decision is taken.
CREATE VIEW access_grant AS
SELECT learner_id, kind, ukprn, subject, role, aspects, last_day
  FROM learner_grant
 WHERE NOT ended
   AND NOT EXISTS (SELECT FROM unsure_learner AS unsure
                    WHERE unsure.learner_id IN (learner_grant.learner_id, learner_grant.learner_origin));

-- What learners agreed to and did not take back.
CREATE VIEW standing_consent AS
SELECT consent_id, learner_id, purpose, recipient, scope, given_at
  FROM consent_grant
 WHERE NOT withdrawn
   AND NOT EXISTS (SELECT FROM unsure_learner AS unsure
                    WHERE unsure.learner_id IN (consent_grant.learner_id, consent_grant.learner_origin));
