-- How many rows, and two sums that another multiset of rows gives only by a chance of 1 in 2^128.
SELECT pg_catalog.count(*) AS rows,
       coalesce(pg_catalog.sum(pg_catalog.hashtextextended(image.t, 0)), 0)::text || ' '
         || coalesce(pg_catalog.sum(pg_catalog.hashtextextended(image.t, 7046029254386353131)), 0)::text AS sums
FROM ONLY %2$s AS r, LATERAL (SELECT ROW(%1$s)::text AS t) AS image
