-- For whom an event is: what each ministry has not got yet is found by it, in the order of arrival.
ALTER TABLE event ADD COLUMN ministry TEXT;
UPDATE event SET ministry = CASE WHEN json_valid(facts) THEN json_extract(facts, '$.ministry') END
  WHERE forwarded_at IS NULL;
CREATE INDEX event_forward ON event(ministry, arrival) WHERE forwarded_at IS NULL;
-- What a ministry's system has refused: it stays until a person has it sent again.
CREATE TABLE forward_refused(
  arrival    INTEGER NOT NULL PRIMARY KEY,
  ministry   TEXT    NOT NULL,
  status     TEXT    NOT NULL,
  refused_at INTEGER NOT NULL);
CREATE INDEX forward_refused_ministry ON forward_refused(ministry);
-- What a ministry's exchange layer gave out for an event that it took.
CREATE TABLE forward_proof(
  arrival      INTEGER NOT NULL PRIMARY KEY,
  request_id   TEXT,
  request_hash TEXT);
-- Which hub sends to a ministry now. It counts up while it lives.
CREATE TABLE forward_lease(
  ministry TEXT    NOT NULL PRIMARY KEY,
  owner    TEXT    NOT NULL,
  beat     INTEGER NOT NULL) WITHOUT ROWID;
