-- With whom to do what comes next, where there is no page for it (I6).
alter table opportunity add column next_contact text;
