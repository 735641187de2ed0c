-- One word for where a thing is in its life; "status" is HTTP's and the ILR's.
alter table ilr_import rename column status to state;
alter table learning_aim_download rename column status to state;
