-- For which college somebody of the staff made the address of their calendar: it shows nothing of another. Without one it opens nothing.
alter table staff_calendar add column ukprn text;

update staff_calendar c set ukprn = p.ukprn from person p where p.subject = c.subject;
delete from staff_calendar where ukprn is null;
