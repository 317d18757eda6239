-- What each station said of itself last. Times as milliseconds since 1970, by the hub's clock.
CREATE TABLE station_report(
  station        TEXT    NOT NULL PRIMARY KEY,
  program        TEXT    NOT NULL,
  catalogue      TEXT    NOT NULL,
  waiting        INTEGER NOT NULL,
  oldest_seconds INTEGER NOT NULL,
  aside          INTEGER NOT NULL,
  open_payments  INTEGER NOT NULL,
  skew_ms        INTEGER NOT NULL,
  devices        TEXT    NOT NULL,
  devices_down   INTEGER NOT NULL,
  paper          TEXT    NOT NULL,
  reported_at    INTEGER NOT NULL) WITHOUT ROWID;
CREATE INDEX station_office ON station(office, name);
-- Money that came in, by day of arrival, added up with the event. By station too: its row is locked in a batch anyway,
-- so that no two stations wait for each other.
CREATE TABLE station_takings(
  day      INTEGER NOT NULL,
  station  TEXT    NOT NULL,
  office   TEXT    NOT NULL,
  method   TEXT    NOT NULL,
  currency TEXT    NOT NULL,
  payments INTEGER NOT NULL,
  minor    INTEGER NOT NULL,
  PRIMARY KEY(day, station, office, method, currency)) WITHOUT ROWID;
-- Money that is not at its place: the hub looks through these alone.
CREATE INDEX event_unaccounted ON event(arrival) WHERE note IS NOT NULL OR type = 'payment-awaiting';
-- What still stands at its station.
CREATE INDEX verdict_open ON verdict(decided_at) WHERE verdict IN ('DEFERRED', 'CONFLICT');
-- What ministries refused, the newest last.
CREATE TABLE refusal(
  place          INTEGER PRIMARY KEY AUTOINCREMENT,
  application_id BLOB    NOT NULL,
  station        TEXT    NOT NULL,
  told_at        INTEGER NOT NULL);
-- Those who may look after the fleet. Of a password its Argon2id hash only.
CREATE TABLE fleet_operator(
  name         TEXT    NOT NULL PRIMARY KEY,
  role         TEXT    NOT NULL,
  password     TEXT    NOT NULL,
  made_at      INTEGER NOT NULL,
  wrong        INTEGER NOT NULL,
  closed_until INTEGER NOT NULL) WITHOUT ROWID;
-- The hash of what the browser holds, and of nothing else.
CREATE TABLE operator_session(
  hash     TEXT    NOT NULL PRIMARY KEY,
  operator TEXT    NOT NULL,
  csrf     TEXT    NOT NULL,
  begun_at INTEGER NOT NULL,
  used_at  INTEGER NOT NULL) WITHOUT ROWID;
CREATE INDEX operator_session_operator ON operator_session(operator);
-- Who came and what was done. Nothing is changed or removed here.
CREATE TABLE operator_log(
  place    INTEGER PRIMARY KEY AUTOINCREMENT,
  at       INTEGER NOT NULL,
  operator TEXT    NOT NULL,
  act      TEXT    NOT NULL,
  about    TEXT    NOT NULL,
  address  TEXT    NOT NULL);
