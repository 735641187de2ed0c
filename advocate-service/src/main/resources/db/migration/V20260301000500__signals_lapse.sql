-- Not only what was taken back: a break that is over gives no reason either.
alter table referral_signal rename column corrected_at to lapsed_at;
