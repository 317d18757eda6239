-- What each station is to hear: its own places, 1, 2, 3 ... without gaps, given under the row of the station.
CREATE TABLE station_change_head(
  station text   NOT NULL PRIMARY KEY,
  next    bigint NOT NULL);
CREATE TABLE station_change(
  station text   NOT NULL,
  place   bigint NOT NULL,
  kind    text   NOT NULL,
  body    text   NOT NULL,
  made_at bigint NOT NULL,
  PRIMARY KEY(station, place));
