-- An answer to an offer that the learner said to a member of the team, who entered it; and that a mentor was asked to bring it.
alter table referral
    add column bring_asked_at   timestamptz,
    add column said_how         text check (said_how in ('FACE_TO_FACE', 'TELEPHONE', 'VIDEO_CALL', 'PAPER')),
    add column said_on          date,
    add column said_to          text,
    add column said_capacity    text,
    add column said_entered_at  timestamptz,
    add column said_answer      text check (said_answer in ('MADE_OWN', 'STRUCK_OUT')),
    add column said_answered_at timestamptz,
    add constraint referral_said check ((said_how is null) = (said_to is null));
