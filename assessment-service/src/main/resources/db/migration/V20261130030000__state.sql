-- One word for where a thing is in its life; "status" is HTTP's and the ILR's.
alter table assessment rename column status to state;
