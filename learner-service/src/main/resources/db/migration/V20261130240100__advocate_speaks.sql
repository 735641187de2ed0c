-- What was said in a tutorial on the learner's side by an advocate, with the learner's authority (ADR 57).
alter table tutorial_point add column by_advocate boolean not null default false;
alter table tutorial_answer add column by_advocate boolean not null default false;
