-- Blocks of receipt numbers that the hub leased to this station alone. One that was asked for and not yet answered has
-- no numbers; asked again under the same id it gets the same ones.
CREATE TABLE series_block (
  lease_id TEXT PRIMARY KEY,
  series   TEXT NOT NULL,
  wanted   INTEGER NOT NULL,
  first    INTEGER,
  last     INTEGER,
  next     INTEGER,
  CHECK ((first IS NULL) = (last IS NULL) AND (first IS NULL) = (next IS NULL))
) STRICT, WITHOUT ROWID;;
CREATE INDEX series_block_series ON series_block(series);;

-- A voided number stays a number: who said so and why stands in the event and the audit log.
CREATE TABLE receipt_void (
  receipt_number TEXT PRIMARY KEY,
  application_id TEXT NOT NULL UNIQUE,
  voided_at      INTEGER NOT NULL,
  told           INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID
