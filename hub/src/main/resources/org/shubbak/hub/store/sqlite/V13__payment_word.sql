-- What somebody found out about a payment in another system, by the event that told of it.
CREATE TABLE payment_word(
  event_id BLOB NOT NULL PRIMARY KEY,
  found    INTEGER NOT NULL,
  told_at  INTEGER NOT NULL) WITHOUT ROWID;
CREATE INDEX event_awaiting ON event(arrival) WHERE type = 'payment-awaiting';
