SELECT rolname FROM pg_catalog.pg_roles WHERE pg_catalog.starts_with(rolname, ?)
