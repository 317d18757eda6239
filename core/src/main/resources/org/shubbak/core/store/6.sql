-- The orders of the hub about the catalogue. WANTED until the pack is here and good, READY until nobody is in the middle
-- of something, IN_FORCE, and PASSED when a later one took its place; REFUSED when its pack was not good.
CREATE TABLE pack_order (
  number  INTEGER PRIMARY KEY,
  version TEXT NOT NULL,
  hash    TEXT,
  state   TEXT NOT NULL,
  reason  TEXT
) STRICT;;
-- The packs themselves, as they were signed.
CREATE TABLE catalogue_pack (
  hash     TEXT PRIMARY KEY,
  version  TEXT NOT NULL,
  file     TEXT NOT NULL,
  taken_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;;
-- What the hub is still to be told about them.
CREATE TABLE pack_note (
  place   INTEGER PRIMARY KEY,
  number  INTEGER NOT NULL,
  state   TEXT NOT NULL,
  reason  TEXT,
  made_at INTEGER NOT NULL
) STRICT
