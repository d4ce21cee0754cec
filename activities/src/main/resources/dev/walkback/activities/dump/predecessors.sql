-- Which databases did earlier attempts for the same thing leave here? Only what we marked as ours.
SELECT d.datname
  FROM pg_database d
 WHERE starts_with(d.datname, ?)
   AND d.datname <> ?
   AND starts_with(shobj_description(d.oid, 'pg_database'), 'walkback ')
