-- A session needs whom and when, an action what and who.
alter table guidance_session
    alter column channel drop not null,
    alter column minutes drop not null,
    alter column summary drop not null;
alter table guidance_action alter column due_on drop not null;
