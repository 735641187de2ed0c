-- A rejected learner is found in the file by place, line, the end of the ULN and the first aim, whatever is wrong with the reference.
alter table ilr_rejection
    add column learner_position integer,
    add column line integer,
    add column uln_ending text,
    add column first_aim text;

-- What a college may want to look at, although the learner is taken: a code that is not on the list of the year.
create table ilr_note (
    import_id        uuid    not null references ilr_import on delete cascade,
    position         integer not null,
    learn_ref_number text,
    learner_position integer,
    line             integer,
    uln_ending       text,
    first_aim        text,
    rule             text    not null,
    path             text    not null,
    value_class      text    not null,
    reason           text    not null,
    remedy           text    not null,
    primary key (import_id, position)
);

-- Spaces around names and addresses are kept nowhere.
update college_record
set family_name = nullif(btrim(family_name), ''), given_names = nullif(btrim(given_names), ''),
    postcode = btrim(postcode), email = nullif(btrim(email), ''), telephone = nullif(btrim(telephone), '')
where family_name <> btrim(family_name) or given_names <> btrim(given_names) or postcode <> btrim(postcode)
   or email <> btrim(email) or telephone <> btrim(telephone);
