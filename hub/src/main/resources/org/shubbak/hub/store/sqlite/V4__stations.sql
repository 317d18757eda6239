-- Who the stations are. Times as milliseconds since 1970, keys as base64url of the SubjectPublicKeyInfo.
CREATE TABLE station(
  name       TEXT    NOT NULL PRIMARY KEY,
  office     TEXT    NOT NULL,
  public_key TEXT    NOT NULL,
  since      INTEGER NOT NULL,
  revoked_at INTEGER) WITHOUT ROWID;
CREATE TABLE station_certificate(
  serial     TEXT    NOT NULL PRIMARY KEY,
  station    TEXT    NOT NULL REFERENCES station(name),
  public_key TEXT    NOT NULL,
  issued_at  INTEGER NOT NULL,
  not_after  INTEGER NOT NULL,
  revoked_at INTEGER) WITHOUT ROWID;
CREATE INDEX station_certificate_station ON station_certificate(station);
-- The hash of the secret half only.
CREATE TABLE enrol_code(
  hash       TEXT    NOT NULL PRIMARY KEY,
  station    TEXT    NOT NULL,
  office     TEXT    NOT NULL,
  made_at    INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  used_at    INTEGER) WITHOUT ROWID;
