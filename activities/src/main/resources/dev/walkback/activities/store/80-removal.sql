ALTER TABLE target ADD COLUMN removed_at timestamptz;
