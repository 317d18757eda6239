-- How far each station's chain is known: its highest number here, and the end that the station signed last.
CREATE TABLE station_chain(
  station   text   NOT NULL PRIMARY KEY,
  high_seq  bigint NOT NULL,
  head_seq  bigint NOT NULL,
  head_hash text   NOT NULL,
  seen_at   bigint NOT NULL) WITH (fillfactor = 70);
