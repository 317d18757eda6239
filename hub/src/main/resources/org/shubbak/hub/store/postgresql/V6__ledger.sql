-- A day of one station's money, without its other events.
CREATE INDEX event_money ON event(station, recorded_at) WHERE type IN ('paid', 'refunded', 'reversed');
