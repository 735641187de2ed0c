-- Several missed tutorials are a reason to offer an advocate, too (V2).
alter table referral_signal drop constraint referral_signal_signal_check;
alter table referral_signal add constraint referral_signal_signal_check
    check (signal in ('WITHDRAWAL', 'BREAK', 'DISPUTED_JUDGEMENT', 'MISSED_TUTORIALS', 'LEARNER', 'TEAM'));
