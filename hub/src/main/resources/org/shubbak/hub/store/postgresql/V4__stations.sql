-- Who the stations are. Times as milliseconds since 1970, keys as base64url of the SubjectPublicKeyInfo.
CREATE TABLE station(
  name       text   NOT NULL PRIMARY KEY,
  office     text   NOT NULL,
  public_key text   NOT NULL,
  since      bigint NOT NULL,
  revoked_at bigint);
CREATE TABLE station_certificate(
  serial     text   NOT NULL PRIMARY KEY,
  station    text   NOT NULL REFERENCES station(name),
  public_key text   NOT NULL,
  issued_at  bigint NOT NULL,
  not_after  bigint NOT NULL,
  revoked_at bigint);
CREATE INDEX station_certificate_station ON station_certificate(station);
-- The hash of the secret half only.
CREATE TABLE enrol_code(
  hash       text   NOT NULL PRIMARY KEY,
  station    text   NOT NULL,
  office     text   NOT NULL,
  made_at    bigint NOT NULL,
  expires_at bigint NOT NULL,
  used_at    bigint);
