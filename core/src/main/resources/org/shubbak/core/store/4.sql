-- What the hub told this station, in its order: the highest place is where to go on. What this program does not know
-- stays for one that does.
CREATE TABLE hub_change (
  place   INTEGER PRIMARY KEY,
  kind    TEXT NOT NULL,
  body    TEXT NOT NULL,
  told_at INTEGER NOT NULL
) STRICT;;
-- Where the last word of a ministry about an application stands.
CREATE TABLE ministry_word (
  application_id TEXT PRIMARY KEY,
  place          INTEGER NOT NULL REFERENCES hub_change(place)
) STRICT, WITHOUT ROWID
