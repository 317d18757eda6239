-- Signed catalogues, and which station is to work with which. Times as milliseconds since 1970.
CREATE TABLE catalogue_pack(
  version      text   NOT NULL PRIMARY KEY,
  hash         text   NOT NULL,
  key_id       text   NOT NULL,
  file         text   NOT NULL,
  published_at bigint NOT NULL);
CREATE TABLE pack_order_head(
  name text   NOT NULL PRIMARY KEY,
  next bigint NOT NULL);
-- hash is null for the catalogue that each station's own program brought.
CREATE TABLE pack_order(
  number  bigint NOT NULL PRIMARY KEY,
  version text   NOT NULL,
  hash    text,
  made_at bigint NOT NULL);
-- scope: all (name is empty), office or station. Of the orders that are for a station the highest number counts.
CREATE TABLE pack_order_for(
  scope  text   NOT NULL,
  name   text   NOT NULL,
  number bigint NOT NULL REFERENCES pack_order(number),
  PRIMARY KEY(scope, name, number));
-- ordered: the last order that the station was given. The rest as it reported.
CREATE TABLE station_pack(
  station     text   NOT NULL PRIMARY KEY,
  ordered     bigint NOT NULL,
  number      bigint,
  state       text,
  in_force    text,
  reason      text,
  reported_at bigint );
