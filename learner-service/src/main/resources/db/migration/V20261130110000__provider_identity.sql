-- Whom a college's own identity provider signs in to which account (L37): claimed before the account directory is told, so
-- that no two accounts get the same person of the provider.
create table provider_identity (
    provider    text        not null,
    external_id text        not null,
    -- A learner's account, or the username of a member of staff.
    account     uuid references account (learner_origin) on delete cascade,
    staff       text,
    claimed_at  timestamptz not null,
    linked_at   timestamptz,
    primary key (provider, external_id),
    check (num_nonnulls(account, staff) = 1)
);

create index provider_identity_account on provider_identity (account) where account is not null;
create index provider_identity_staff on provider_identity (staff) where staff is not null;
