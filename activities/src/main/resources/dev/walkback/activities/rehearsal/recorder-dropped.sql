SELECT type, identity, names, named, needed_cascade, statement
FROM walkback_rehearsal.dropped
ORDER BY type COLLATE "C", identity COLLATE "C"
