-- A name as it is looked for (L32): small letters without accents and marks, words one space apart. Declared immutable, which
-- unaccent is not, because its dictionary comes with PostgreSQL; whoever gives it another one rewrites the column below. It names
-- the schema of unaccent, because a backup is restored with an empty search path.
do $$
begin
    execute format($create$
        create function plain_name(name text) returns text language plpgsql immutable parallel safe as $body$
        begin
            return trim(regexp_replace(lower(%1$I.unaccent(normalize(name, NFC))), '[^[:alnum:]]+', ' ', 'g'));
        end $body$
        $create$, (select n.nspname from pg_extension e join pg_namespace n on n.oid = e.extnamespace
                   where e.extname = 'unaccent'));
end $$;

-- Made once, when the record is written, and not for everybody of a college at each search.
alter table college_record add column plain_name text
    generated always as (plain_name(coalesce(given_names, '') || ' ' || coalesce(family_name, ''))) stored;
