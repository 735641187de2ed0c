create table note (id uuid primary key, position bigint generated always as identity, text text not null);
