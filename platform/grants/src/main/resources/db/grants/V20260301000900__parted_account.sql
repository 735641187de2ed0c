-- Whose account a subject is since a merge was undone: a token of before may still name the wrong person.
CREATE TABLE parted_account (
    subject text PRIMARY KEY,
    learner uuid NOT NULL,
    said_at timestamptz NOT NULL
);
