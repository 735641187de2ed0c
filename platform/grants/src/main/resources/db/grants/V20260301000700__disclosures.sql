-- What was disclosed to a safeguarding lead (W3), as learner-service said it. An end may arrive before its beginning when a
-- merge moved it to another stream, and counts all the same.
CREATE TABLE disclosure_grant (
    disclosure_id  uuid    PRIMARY KEY,
    learner_id     uuid    NOT NULL,
    ukprn          text,
    subject        text,
    records        text[]  NOT NULL DEFAULT '{}',
    readable_until timestamptz,
    ended          boolean NOT NULL DEFAULT false
);

SELECT follow_learner('disclosure_grant');

-- What may be copied, if its time is not over.
CREATE VIEW standing_disclosure AS
SELECT disclosure_id, learner_id, ukprn, subject, records, readable_until
  FROM disclosure_grant
 WHERE NOT ended
   AND NOT EXISTS (SELECT FROM unsure_learner AS unsure
                    WHERE unsure.learner_id IN (disclosure_grant.learner_id, disclosure_grant.learner_origin));
