-- All ids of a learner are asked for with each offer of an advocate: not to grow with the merges of others.
CREATE INDEX learner_merge_survivor ON learner_merge (survivor) WHERE survivor IS NOT NULL;
