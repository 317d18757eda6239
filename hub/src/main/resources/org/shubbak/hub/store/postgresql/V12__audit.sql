-- How far each station's audit log is here; the row is the lock under which it grows.
CREATE TABLE station_audit_head(
  station text NOT NULL PRIMARY KEY,
  place   bigint NOT NULL,
  hash    text NOT NULL,
  seen_at bigint NOT NULL);
CREATE TABLE station_audit(
  station  text NOT NULL,
  place    bigint NOT NULL,
  at       text NOT NULL,
  actor    text NOT NULL,
  action   text NOT NULL,
  subject  text NOT NULL,
  detail   text NOT NULL,
  previous text NOT NULL,
  hash     text NOT NULL,
  PRIMARY KEY(station, place));
