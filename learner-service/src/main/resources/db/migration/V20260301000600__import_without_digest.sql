-- Nobody ever asked for it: an Idempotency-Key brings the hash of its own body.
alter table ilr_import drop column sha256;
