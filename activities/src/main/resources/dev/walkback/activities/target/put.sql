INSERT INTO target (registration, name, host, port, database, server_key, system_identifier,
                    database_oid, timeline, version, surroundings, capabilities, registered_by)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (registration) DO UPDATE
   SET name = EXCLUDED.name, host = EXCLUDED.host, port = EXCLUDED.port, database = EXCLUDED.database,
       server_key = EXCLUDED.server_key, system_identifier = EXCLUDED.system_identifier,
       database_oid = EXCLUDED.database_oid, timeline = EXCLUDED.timeline, version = EXCLUDED.version,
       surroundings = EXCLUDED.surroundings, capabilities = EXCLUDED.capabilities
