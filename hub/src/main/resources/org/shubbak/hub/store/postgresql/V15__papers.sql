-- Papers go to their ministries too: for whom one is, and behind which event, is known once its event is here.
ALTER TABLE upload ADD COLUMN ministry text;
ALTER TABLE upload ADD COLUMN arrival bigint;
ALTER TABLE upload ADD COLUMN forwarded_at bigint;
-- What the ministry's system said instead of taking it; it stays until a person has it sent again.
ALTER TABLE upload ADD COLUMN refused_status text;
-- What the ministry's exchange layer gave out when it was taken.
ALTER TABLE upload ADD COLUMN request_id text;
ALTER TABLE upload ADD COLUMN request_hash text;
CREATE INDEX upload_forward ON upload(ministry, arrival) WHERE whole_at IS NOT NULL AND forwarded_at IS NULL;
CREATE INDEX upload_unfinished ON upload(begun_at) WHERE whole_at IS NULL;
