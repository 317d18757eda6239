-- Papers on their way here, in pieces: `have` bytes of `size` are on this disk.
CREATE TABLE upload(
  id             bytea  NOT NULL PRIMARY KEY,
  station        text   NOT NULL,
  application_id bytea  NOT NULL,
  event_id       bytea  NOT NULL,
  hash           text   NOT NULL,
  size           bigint NOT NULL,
  have           bigint NOT NULL,
  begun_at       bigint NOT NULL,
  whole_at       bigint) WITH (fillfactor = 70);
CREATE INDEX upload_event ON upload(event_id);
CREATE TABLE upload_piece(
  upload_id bytea  NOT NULL,
  at        bigint NOT NULL,
  bytes     bytea  NOT NULL,
  PRIMARY KEY(upload_id, at));
ALTER TABLE upload_piece ALTER COLUMN bytes SET STORAGE EXTERNAL;
