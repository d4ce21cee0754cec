SELECT t.registration, t.name, t.host, t.port, t.database, t.server_key, t.system_identifier,
       t.database_oid, t.timeline, t.version, t.surroundings, t.capabilities
  FROM target t
 WHERE t.name = ? AND t.removed_at IS NULL
