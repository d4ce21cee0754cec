-- Captures, rollbacks and reports still say which target they were about; the name is free again.
UPDATE target SET name = ?, removed_at = now() WHERE registration = ?
