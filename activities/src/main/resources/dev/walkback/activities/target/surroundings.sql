SELECT name FROM (
  SELECT 'standby ' || application_name AS name FROM pg_catalog.pg_stat_replication
   WHERE application_name <> '' AND application_name NOT LIKE 'pg_basebackup%'
  UNION
  SELECT 'slot ' || slot_name FROM pg_catalog.pg_replication_slots
   WHERE slot_type = 'physical' OR database = current_database()
  UNION
  SELECT 'publication ' || pubname FROM pg_catalog.pg_publication
  UNION
  SELECT 'subscription ' || subname FROM pg_catalog.pg_stat_subscription
  UNION
  SELECT 'archiver' WHERE current_setting('archive_mode') <> 'off'
) AS around
ORDER BY name COLLATE "C"
