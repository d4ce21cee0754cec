DO $wb$
BEGIN
  RAISE EXCEPTION '%', pg_catalog.current_setting('walkback.why');
END
$wb$
