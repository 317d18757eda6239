-- How far each station's chain is known: its highest number here, and the end that the station signed last.
CREATE TABLE station_chain(
  station   TEXT    NOT NULL PRIMARY KEY,
  high_seq  INTEGER NOT NULL,
  head_seq  INTEGER NOT NULL,
  head_hash TEXT    NOT NULL,
  seen_at   INTEGER NOT NULL) WITHOUT ROWID;
