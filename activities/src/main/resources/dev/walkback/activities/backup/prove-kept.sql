-- Rows can be kept here: a table, a row, and the function that keeps rows while a step runs.
CREATE TABLE %1$s.walkback_proof (row jsonb);
INSERT INTO %1$s.walkback_proof VALUES ('{}');
CREATE FUNCTION %1$s.walkback_proof() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $proof$ BEGIN RETURN NULL; END $proof$
