CREATE TABLE meta (
  name  TEXT PRIMARY KEY,
  value BLOB NOT NULL
) STRICT, WITHOUT ROWID;;

-- The next number of each series, taken in the transaction that uses it: no gaps, no repeats.
CREATE TABLE series (
  name TEXT PRIMARY KEY,
  next INTEGER NOT NULL
) STRICT, WITHOUT ROWID;;

-- Nothing about a person stands in a clear column: body and card are sealed, names and numbers are searched by token.
CREATE TABLE application (
  id             TEXT PRIMARY KEY,
  service_id     TEXT NOT NULL,
  state          TEXT NOT NULL,
  number         TEXT UNIQUE,
  receipt_number TEXT UNIQUE,
  event_count    INTEGER NOT NULL DEFAULT 0,
  opened_at      INTEGER NOT NULL,
  filed_at       INTEGER,
  filed_place    INTEGER UNIQUE,   -- 1, 2, 3 ... in the order of filing
  accepted_at    INTEGER,
  paper          TEXT,             -- what is known about the original receipt
  copies         INTEGER NOT NULL DEFAULT 0,
  data_key       BLOB,             -- wrapped; dropping it erases body and events
  body           BLOB,
  card           BLOB,             -- what the list and a reprint need, under the station's key
  catalogue      TEXT NOT NULL,    -- the version it was opened under
  office         TEXT NOT NULL,
  ministry       TEXT NOT NULL,
  ministry_key   TEXT NOT NULL     -- public: what its events are sealed to
) STRICT;;
CREATE INDEX application_unfiled ON application(state) WHERE state = 'OPEN';;

CREATE TABLE search_token (
  token          BLOB NOT NULL,
  application_id TEXT NOT NULL REFERENCES application(id) ON DELETE CASCADE,
  PRIMARY KEY (token, application_id)
) STRICT, WITHOUT ROWID;;
CREATE INDEX search_token_application ON search_token(application_id);;

-- One chain over all events of the station: each row holds the hash of the one before it.
CREATE TABLE outbox (
  station_seq     INTEGER PRIMARY KEY,
  event_id        TEXT NOT NULL UNIQUE,
  application_id  TEXT NOT NULL REFERENCES application(id),
  application_seq INTEGER NOT NULL,
  type            TEXT NOT NULL,
  recorded_at     TEXT NOT NULL,
  state           TEXT NOT NULL,
  attempts        INTEGER NOT NULL DEFAULT 0,
  next_try        INTEGER NOT NULL DEFAULT 0,
  code            TEXT,             -- the hub's reason
  prev_hash       TEXT NOT NULL,
  hash            TEXT NOT NULL,
  facts           TEXT NOT NULL,    -- what the hub may know; nothing about the person
  body            TEXT,             -- sealed to the ministry, as it is sent; gone once the hub has it
  UNIQUE (application_id, application_seq)
) STRICT;;
CREATE INDEX outbox_pending ON outbox(station_seq) WHERE state = 'PENDING';;
CREATE INDEX outbox_open ON outbox(station_seq) WHERE state <> 'ACCEPTED';;
CREATE INDEX outbox_stuck ON outbox(application_id) WHERE state IN ('REJECTED', 'CONFLICT', 'PARKED');;

CREATE TABLE payment (
  id             TEXT PRIMARY KEY,
  application_id TEXT NOT NULL,
  terminal       TEXT,
  method         TEXT NOT NULL,
  state          TEXT NOT NULL,
  amount_minor   INTEGER NOT NULL,
  currency       TEXT NOT NULL,
  actor          TEXT NOT NULL,
  created_at     INTEGER NOT NULL,
  changed_at     INTEGER NOT NULL,
  reason         TEXT,
  facts          BLOB NOT NULL      -- sealed: baseline, the terminal's words, card digits
) STRICT;;
CREATE INDEX payment_application ON payment(application_id);;
-- One live payment an application, and one unsettled payment a terminal: the database itself refuses a second.
CREATE UNIQUE INDEX payment_once ON payment(application_id)
  WHERE state NOT IN ('DECLINED', 'NOT_STARTED', 'NOT_CHARGED');;
CREATE UNIQUE INDEX payment_one_at_a_time ON payment(terminal)
  WHERE state IN ('INTENT', 'SENT', 'ACCEPTED', 'RESULT', 'IN_DOUBT', 'MANUAL') AND terminal IS NOT NULL;;

CREATE TABLE terminal (
  name  TEXT PRIMARY KEY,
  facts BLOB NOT NULL               -- sealed: terminal id, last transaction, how far its clock is ahead
) STRICT, WITHOUT ROWID;;

CREATE TABLE audit (
  place     INTEGER PRIMARY KEY,
  at        TEXT NOT NULL,
  actor     TEXT NOT NULL,
  action    TEXT NOT NULL,
  subject   TEXT NOT NULL,
  detail    TEXT NOT NULL,
  prev_hash TEXT NOT NULL,
  hash      TEXT NOT NULL
) STRICT;;
CREATE TRIGGER audit_keeps BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;;
CREATE TRIGGER audit_stays BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END
