-- Since when a way leads to the address that it has, and when a message left: who reads at an earlier address closes nothing.
alter table message_way add column address_since timestamptz;
update message_way set address_since = opened_at;
alter table message_way alter column address_since set not null;

alter table message add column left_at timestamptz;
update message set left_at = queued_at where state <> 'QUEUED';
