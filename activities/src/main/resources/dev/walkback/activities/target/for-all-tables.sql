SELECT pubname FROM pg_catalog.pg_publication WHERE puballtables ORDER BY pubname COLLATE "C"
