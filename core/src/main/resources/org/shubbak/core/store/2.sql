-- A reversal or a refund at a terminal is a row of its own: the lock of the terminal then covers it too.
ALTER TABLE payment ADD COLUMN kind TEXT NOT NULL DEFAULT 'PAYMENT';;
ALTER TABLE payment ADD COLUMN original TEXT;;
-- Of a reference that another system gave: one reference pays once.
ALTER TABLE payment ADD COLUMN reference BLOB;;
-- 1, 2, 3 ... in the order in which they were begun: clocks jump.
ALTER TABLE payment ADD COLUMN place INTEGER;;
UPDATE payment SET place = rowid;;
CREATE UNIQUE INDEX payment_place ON payment(place);;
DROP INDEX payment_once;;
CREATE UNIQUE INDEX payment_once ON payment(application_id)
  WHERE kind = 'PAYMENT' AND state NOT IN ('DECLINED', 'NOT_STARTED', 'NOT_CHARGED', 'REVERSED', 'REFUNDED');;
CREATE UNIQUE INDEX payment_reference_once ON payment(reference)
  WHERE reference IS NOT NULL AND state NOT IN ('DECLINED', 'NOT_STARTED', 'NOT_CHARGED');;
-- Money goes back once, and never while an earlier try is open.
CREATE UNIQUE INDEX payment_back_once ON payment(original)
  WHERE kind <> 'PAYMENT' AND state NOT IN ('DECLINED', 'NOT_STARTED', 'NOT_CHARGED');;
CREATE INDEX payment_begun ON payment(created_at);;
-- When it became a payment, which is the day on which it counts, here and at the hub; null while it is none.
ALTER TABLE payment ADD COLUMN made_at INTEGER;;
UPDATE payment SET made_at = changed_at WHERE state IN ('PAID', 'PAID_LATE');;
CREATE INDEX payment_made ON payment(made_at) WHERE made_at IS NOT NULL;;

-- Somebody wants money back: asked by one person, decided by another.
CREATE TABLE refund_case (
  id             TEXT PRIMARY KEY,
  payment_id     TEXT NOT NULL REFERENCES payment(id),
  application_id TEXT NOT NULL,
  state          TEXT NOT NULL,
  route          TEXT,               -- how the money goes back, once somebody has decided
  amount_minor   INTEGER NOT NULL,
  currency       TEXT NOT NULL,
  requested_by   TEXT NOT NULL,
  decided_by     TEXT,
  requested_at   INTEGER NOT NULL,
  changed_at     INTEGER NOT NULL,
  number         TEXT UNIQUE,
  facts          BLOB NOT NULL      -- sealed: the reason, the finance office's reference
) STRICT;;
CREATE UNIQUE INDEX refund_case_once ON refund_case(payment_id) WHERE state <> 'REFUSED';;

-- The comparison of a day: terminal, this station, hub.
CREATE TABLE day_close (
  day       TEXT NOT NULL,
  round     INTEGER NOT NULL,       -- a terminal may close its day more than once
  actor     TEXT NOT NULL,
  closed_at INTEGER NOT NULL,
  through   INTEGER,                -- the last payment that the terminal's end of day covers; null where it was not asked
  hub_open  INTEGER NOT NULL,       -- 1 until the hub's books have been compared too
  report    BLOB NOT NULL,          -- sealed
  PRIMARY KEY (day, round)
) STRICT, WITHOUT ROWID
