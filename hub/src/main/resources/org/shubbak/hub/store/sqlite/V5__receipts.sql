-- Receipt numbers: the row of a series says where the next block begins, a lease whose numbers they are, for ever.
CREATE TABLE receipt_series(
  series TEXT    NOT NULL PRIMARY KEY,
  next   INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE receipt_lease(
  lease_id  TEXT    NOT NULL PRIMARY KEY,
  series    TEXT    NOT NULL,
  station   TEXT    NOT NULL,
  first     INTEGER NOT NULL,
  last      INTEGER NOT NULL,
  leased_at INTEGER NOT NULL) WITHOUT ROWID;
CREATE UNIQUE INDEX receipt_lease_first ON receipt_lease(series, first);
-- By station too: nobody can void what another one issued.
CREATE TABLE receipt_void(
  receipt_number TEXT    NOT NULL,
  station        TEXT    NOT NULL,
  told_at        INTEGER NOT NULL,
  PRIMARY KEY(receipt_number, station)) WITHOUT ROWID;
