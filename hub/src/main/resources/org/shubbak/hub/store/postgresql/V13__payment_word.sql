-- What somebody found out about a payment in another system, by the event that told of it.
CREATE TABLE payment_word(
  event_id bytea NOT NULL PRIMARY KEY,
  found    bigint NOT NULL,
  told_at  bigint NOT NULL);
CREATE INDEX event_awaiting ON event(arrival) WHERE type = 'payment-awaiting';
