-- Receipt numbers: the row of a series says where the next block begins, a lease whose numbers they are, for ever.
CREATE TABLE receipt_series(
  series text   NOT NULL PRIMARY KEY,
  next   bigint NOT NULL);
CREATE TABLE receipt_lease(
  lease_id  text   NOT NULL PRIMARY KEY,
  series    text   NOT NULL,
  station   text   NOT NULL,
  first     bigint NOT NULL,
  last      bigint NOT NULL,
  leased_at bigint NOT NULL);
CREATE UNIQUE INDEX receipt_lease_first ON receipt_lease(series, first);
-- By station too: nobody can void what another one issued.
CREATE TABLE receipt_void(
  receipt_number text   NOT NULL,
  station        text   NOT NULL,
  told_at        bigint NOT NULL,
  PRIMARY KEY(receipt_number, station));
