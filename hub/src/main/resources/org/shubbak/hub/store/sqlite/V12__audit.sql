-- How far each station's audit log is here; the row is the lock under which it grows.
CREATE TABLE station_audit_head(
  station TEXT NOT NULL PRIMARY KEY,
  place   INTEGER NOT NULL,
  hash    TEXT NOT NULL,
  seen_at INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE station_audit(
  station  TEXT NOT NULL,
  place    INTEGER NOT NULL,
  at       TEXT NOT NULL,
  actor    TEXT NOT NULL,
  action   TEXT NOT NULL,
  subject  TEXT NOT NULL,
  detail   TEXT NOT NULL,
  previous TEXT NOT NULL,
  hash     TEXT NOT NULL,
  PRIMARY KEY(station, place)) WITHOUT ROWID;
