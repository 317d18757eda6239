-- For whom an event is: what each ministry has not got yet is found by it, in the order of arrival.
ALTER TABLE event ADD COLUMN ministry text;
UPDATE event SET ministry = substring(facts from '"ministry":"([^"\\]{1,64})"') WHERE forwarded_at IS NULL;
CREATE INDEX event_forward ON event(ministry, arrival) WHERE forwarded_at IS NULL;
-- What a ministry's system has refused: it stays until a person has it sent again.
CREATE TABLE forward_refused(
  arrival    bigint NOT NULL PRIMARY KEY,
  ministry   text   NOT NULL,
  status     text   NOT NULL,
  refused_at bigint NOT NULL);
CREATE INDEX forward_refused_ministry ON forward_refused(ministry);
-- What a ministry's exchange layer gave out for an event that it took.
CREATE TABLE forward_proof(
  arrival      bigint NOT NULL PRIMARY KEY,
  request_id   text,
  request_hash text);
-- Which hub sends to a ministry now. It counts up while it lives.
CREATE TABLE forward_lease(
  ministry text   NOT NULL PRIMARY KEY,
  owner    text   NOT NULL,
  beat     bigint NOT NULL) WITH (fillfactor = 50);
