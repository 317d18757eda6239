-- Papers on their way here, in pieces: `have` bytes of `size` are on this disk.
CREATE TABLE upload(
  id             BLOB    NOT NULL PRIMARY KEY,
  station        TEXT    NOT NULL,
  application_id BLOB    NOT NULL,
  event_id       BLOB    NOT NULL,
  hash           TEXT    NOT NULL,
  size           INTEGER NOT NULL,
  have           INTEGER NOT NULL,
  begun_at       INTEGER NOT NULL,
  whole_at       INTEGER);
CREATE INDEX upload_event ON upload(event_id);
CREATE TABLE upload_piece(
  upload_id BLOB    NOT NULL,
  at        INTEGER NOT NULL,
  bytes     BLOB    NOT NULL,
  PRIMARY KEY(upload_id, at));
