create table walk (
    id       uuid primary key,
    title    text,
    day      date,
    at       timestamptz,
    people   uuid[],
    words    text[],
    data     jsonb,
    position integer
);
