-- What is numbered beyond a station's highest number is not looked for: so each that has sent something has a row.
INSERT INTO station_chain(station, high_seq, head_seq, head_hash, seen_at)
  SELECT station, max(station_seq), 0, repeat('0', 64), max(received_at)
  FROM event GROUP BY station
  ON CONFLICT(station) DO NOTHING;
-- What a ministry has not got is looked for by arrival, in event_forward.
DROP INDEX event_unforwarded;
-- The fingerprint of the event with the highest number: what the next batch hangs on. Null: looked up.
ALTER TABLE station_chain ADD COLUMN high_hash text;
