-- Papers go to their ministries too: for whom one is, and behind which event, is known once its event is here.
ALTER TABLE upload ADD COLUMN ministry TEXT;
ALTER TABLE upload ADD COLUMN arrival INTEGER;
ALTER TABLE upload ADD COLUMN forwarded_at INTEGER;
-- What the ministry's system said instead of taking it; it stays until a person has it sent again.
ALTER TABLE upload ADD COLUMN refused_status TEXT;
-- What the ministry's exchange layer gave out when it was taken.
ALTER TABLE upload ADD COLUMN request_id TEXT;
ALTER TABLE upload ADD COLUMN request_hash TEXT;
CREATE INDEX upload_forward ON upload(ministry, arrival) WHERE whole_at IS NOT NULL AND forwarded_at IS NULL;
CREATE INDEX upload_unfinished ON upload(begun_at) WHERE whole_at IS NULL;
