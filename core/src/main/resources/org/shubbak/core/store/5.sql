-- What a person handed in beside the answers: sealed to the ministry, and here under the application's own key besides.
-- It goes once the hub has all of it.
CREATE TABLE attachment (
  place          INTEGER PRIMARY KEY,
  id             TEXT NOT NULL UNIQUE,
  application_id TEXT NOT NULL REFERENCES application(id),
  event_id       TEXT NOT NULL UNIQUE,
  kind           TEXT NOT NULL,
  hash           TEXT NOT NULL,    -- SHA-256 of what is sent
  size           INTEGER NOT NULL, -- bytes of what is sent
  state          TEXT NOT NULL,
  attempts       INTEGER NOT NULL DEFAULT 0,
  next_try       INTEGER NOT NULL DEFAULT 0,
  code           TEXT,             -- why the hub did not take it
  content        BLOB
) STRICT;;
CREATE INDEX attachment_waiting ON attachment(place) WHERE state = 'WAITING';;
CREATE INDEX attachment_application ON attachment(application_id)
