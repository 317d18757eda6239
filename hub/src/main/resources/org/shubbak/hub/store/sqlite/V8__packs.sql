-- Signed catalogues, and which station is to work with which. Times as milliseconds since 1970.
CREATE TABLE catalogue_pack(
  version      TEXT    NOT NULL PRIMARY KEY,
  hash         TEXT    NOT NULL,
  key_id       TEXT    NOT NULL,
  file         TEXT    NOT NULL,
  published_at INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE pack_order_head(
  name TEXT    NOT NULL PRIMARY KEY,
  next INTEGER NOT NULL) WITHOUT ROWID;
-- hash is null for the catalogue that each station's own program brought.
CREATE TABLE pack_order(
  number  INTEGER NOT NULL PRIMARY KEY,
  version TEXT    NOT NULL,
  hash    TEXT,
  made_at INTEGER NOT NULL);
-- scope: all (name is empty), office or station. Of the orders that are for a station the highest number counts.
CREATE TABLE pack_order_for(
  scope  TEXT    NOT NULL,
  name   TEXT    NOT NULL,
  number INTEGER NOT NULL REFERENCES pack_order(number),
  PRIMARY KEY(scope, name, number)) WITHOUT ROWID;
-- ordered: the last order that the station was given. The rest as it reported.
CREATE TABLE station_pack(
  station     TEXT    NOT NULL PRIMARY KEY,
  ordered     INTEGER NOT NULL,
  number      INTEGER,
  state       TEXT,
  in_force    TEXT,
  reason      TEXT,
  reported_at INTEGER) WITHOUT ROWID;
