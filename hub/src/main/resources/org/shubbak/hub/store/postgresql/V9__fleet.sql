-- What each station said of itself last. Times as milliseconds since 1970, by the hub's clock.
CREATE TABLE station_report(
  station        text    NOT NULL PRIMARY KEY,
  program        text    NOT NULL,
  catalogue      text    NOT NULL,
  waiting        integer NOT NULL,
  oldest_seconds bigint  NOT NULL,
  aside          integer NOT NULL,
  open_payments  integer NOT NULL,
  skew_ms        bigint  NOT NULL,
  devices        text    NOT NULL,
  devices_down   integer NOT NULL,
  paper          text    NOT NULL,
  reported_at    bigint  NOT NULL) WITH (fillfactor = 70);
CREATE INDEX station_office ON station(office, name);
-- Money that came in, by day of arrival, added up with the event. By station too: its row is locked in a batch anyway,
-- so that no two stations wait for each other.
CREATE TABLE station_takings(
  day      integer NOT NULL,
  station  text    NOT NULL,
  office   text    NOT NULL,
  method   text    NOT NULL,
  currency text    NOT NULL,
  payments bigint  NOT NULL,
  minor    bigint  NOT NULL,
  PRIMARY KEY(day, station, office, method, currency)) WITH (fillfactor = 70);
-- Money that is not at its place: the hub looks through these alone.
CREATE INDEX event_unaccounted ON event(arrival) WHERE note IS NOT NULL OR type = 'payment-awaiting';
-- What still stands at its station.
CREATE INDEX verdict_open ON verdict(decided_at) WHERE verdict IN ('DEFERRED', 'CONFLICT');
-- What ministries refused, the newest last.
CREATE TABLE refusal(
  place          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  application_id bytea  NOT NULL,
  station        text   NOT NULL,
  told_at        bigint NOT NULL);
-- Those who may look after the fleet. Of a password its Argon2id hash only.
CREATE TABLE fleet_operator(
  name         text    NOT NULL PRIMARY KEY,
  role         text    NOT NULL,
  password     text    NOT NULL,
  made_at      bigint  NOT NULL,
  wrong        integer NOT NULL,
  closed_until bigint  NOT NULL);
-- The hash of what the browser holds, and of nothing else.
CREATE TABLE operator_session(
  hash     text   NOT NULL PRIMARY KEY,
  operator text   NOT NULL,
  csrf     text   NOT NULL,
  begun_at bigint NOT NULL,
  used_at  bigint NOT NULL);
CREATE INDEX operator_session_operator ON operator_session(operator);
-- Who came and what was done. Nothing is changed or removed here.
CREATE TABLE operator_log(
  place    bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at       bigint NOT NULL,
  operator text   NOT NULL,
  act      text   NOT NULL,
  about    text   NOT NULL,
  address  text   NOT NULL);
