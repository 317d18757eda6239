-- The tables of the first hub, as files made by it have them. Never edited: a change is a new file.
CREATE TABLE event(
  event_id        TEXT    NOT NULL PRIMARY KEY,
  station         TEXT    NOT NULL,
  station_seq     INTEGER NOT NULL,
  application_id  TEXT    NOT NULL,
  application_seq INTEGER NOT NULL,
  type            TEXT    NOT NULL,
  hash            BLOB    NOT NULL,
  received_at     TEXT    NOT NULL,
  recorded_at     TEXT    NOT NULL,
  body            BLOB    NOT NULL);
-- Not unique: a payment is kept even where its place is taken.
CREATE INDEX event_application ON event(application_id, application_seq);
CREATE INDEX event_station ON event(station, station_seq);
CREATE TABLE verdict(
  event_id       TEXT NOT NULL PRIMARY KEY,
  application_id TEXT NOT NULL,
  verdict        TEXT NOT NULL,
  code           TEXT,
  decided_at     TEXT NOT NULL) WITHOUT ROWID;
CREATE INDEX verdict_open ON verdict(application_id, verdict) WHERE verdict <> 'ACCEPTED';
CREATE TABLE alarm(
  kind     TEXT    NOT NULL,
  station  TEXT    NOT NULL,
  event_id TEXT    NOT NULL,
  times    INTEGER NOT NULL,
  last_at  TEXT    NOT NULL,
  PRIMARY KEY(kind, station, event_id)) WITHOUT ROWID;
PRAGMA user_version = 1;
