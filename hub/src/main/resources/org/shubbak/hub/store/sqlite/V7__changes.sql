-- What each station is to hear: its own places, 1, 2, 3 ... without gaps, given under the row of the station.
CREATE TABLE station_change_head(
  station TEXT    NOT NULL PRIMARY KEY,
  next    INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE station_change(
  station TEXT    NOT NULL,
  place   INTEGER NOT NULL,
  kind    TEXT    NOT NULL,
  body    TEXT    NOT NULL,
  made_at INTEGER NOT NULL,
  PRIMARY KEY(station, place)) WITHOUT ROWID;
