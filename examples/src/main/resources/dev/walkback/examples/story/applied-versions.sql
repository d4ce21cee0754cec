SELECT version FROM flyway_schema_history WHERE success
