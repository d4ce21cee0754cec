INSERT INTO receipt AS r (notice, channel, attempts, delivered_at, again_at, seen)
SELECT n.id, n.channel, 1, CASE WHEN n.ok THEN now() END, now() + interval '1 second', n.seen
  FROM (SELECT ?::bigint AS id, ?::text AS channel, ?::boolean AS ok, ?::text AS seen) AS n
ON CONFLICT (notice, channel) DO UPDATE
   SET attempts = r.attempts + 1,
       delivered_at = EXCLUDED.delivered_at,
       again_at = now() + least(interval '1 second' * power(2, least(r.attempts, 6)), interval '1 minute'),
       seen = EXCLUDED.seen
