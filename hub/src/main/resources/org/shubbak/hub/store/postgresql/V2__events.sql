-- The same tables as version 2 on SQLite; ids as 16 bytes, times as milliseconds since 1970.
CREATE TABLE event_identity(
  event_id bytea  NOT NULL PRIMARY KEY,
  hash     bytea  NOT NULL,
  arrival  bigint NOT NULL);
-- Gaps in it mean nothing.
CREATE SEQUENCE event_arrival;
-- Its row is the lock under which the events of one application are judged.
CREATE TABLE application(
  application_id bytea   NOT NULL PRIMARY KEY,
  next_place     integer NOT NULL,
  taken          integer NOT NULL) WITH (fillfactor = 70);
CREATE TABLE event(
  arrival         bigint  NOT NULL PRIMARY KEY,
  event_id        bytea   NOT NULL,
  station         text    NOT NULL,
  station_seq     bigint  NOT NULL,
  application_id  bytea   NOT NULL,
  application_seq integer NOT NULL,
  type            text    NOT NULL,
  note            text,
  received_at     bigint  NOT NULL,
  recorded_at     text    NOT NULL,
  prev_hash       bytea,
  facts           text,
  forwarded_at    bigint);
-- Not unique: a payment is kept even where its place is taken.
CREATE INDEX event_application ON event(application_id, application_seq);
CREATE INDEX event_station ON event(station, station_seq);
-- Until a ministry has it, a body stays: this finds what still waits.
CREATE INDEX event_unforwarded ON event(received_at) WHERE forwarded_at IS NULL;
-- One partition a day, as 20261128; the hub makes them ahead. Sealed bodies cannot be compressed further.
CREATE TABLE event_body(
  received_day integer NOT NULL,
  arrival      bigint  NOT NULL,
  body         bytea   NOT NULL,
  PRIMARY KEY(received_day, arrival)) PARTITION BY RANGE (received_day);
ALTER TABLE event_body ALTER COLUMN body SET STORAGE EXTERNAL;
CREATE TABLE verdict(
  event_id       bytea  NOT NULL PRIMARY KEY,
  application_id bytea  NOT NULL,
  verdict        text   NOT NULL,
  code           text,
  decided_at     bigint NOT NULL);
CREATE INDEX verdict_application ON verdict(application_id);
CREATE TABLE alarm(
  kind     text    NOT NULL,
  station  text    NOT NULL,
  event_id bytea   NOT NULL,
  times    integer NOT NULL,
  last_at  bigint  NOT NULL,
  PRIMARY KEY(kind, station, event_id));
-- One row a task that only one hub may do at a time, locked while it is done.
CREATE TABLE task(name text NOT NULL PRIMARY KEY);
INSERT INTO task VALUES ('partitions'), ('ready');
