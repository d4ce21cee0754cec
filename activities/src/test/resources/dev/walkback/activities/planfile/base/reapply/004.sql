ALTER TABLE tracks ADD COLUMN artist text;
