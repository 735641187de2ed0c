alter table follow_up drop constraint follow_up_reason_check;
alter table follow_up add constraint follow_up_reason_check
    check (reason in ('WITHDRAWAL', 'COMPLETION', 'BREAK', 'RETURN', 'RESULT'));
