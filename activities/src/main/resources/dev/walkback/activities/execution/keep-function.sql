CREATE FUNCTION {schema}.keep() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
SET timezone = 'UTC' SET datestyle = 'ISO, MDY' SET intervalstyle = 'postgres' SET bytea_output = 'hex' SET extra_float_digits = 1
AS $keep$
DECLARE
  image text;
  keyed text;
BEGIN
  SELECT format('jsonb_object(ARRAY[%s]::text[], ARRAY[%s]::text[])',
                string_agg(quote_literal(coalesce(h.name, a.attname)), ',' ORDER BY a.attnum),
                string_agg(format('o.%I::text', a.attname), ',' ORDER BY a.attnum)),
         coalesce(format('jsonb_object(ARRAY[%s]::text[], ARRAY[%s]::text[])',
                string_agg(quote_literal(a.attname), ',' ORDER BY a.attnum) FILTER (WHERE a.attnum = ANY (TG_ARGV[2]::smallint[])),
                string_agg(format('o.%I::text', a.attname), ',' ORDER BY a.attnum) FILTER (WHERE a.attnum = ANY (TG_ARGV[2]::smallint[]))),
                'NULL::jsonb')
  INTO image, keyed
  FROM pg_attribute a
  LEFT JOIN {schema}.hidden h ON h.relid = a.attrelid AND h.hidden = a.attname AND NOT h.undone
  WHERE a.attrelid = TG_RELID AND a.attnum > 0 AND NOT a.attisdropped;
  IF TG_ARGV[2] = '{}' THEN
    keyed := 'NULL::jsonb';
  END IF;

  IF TG_OP <> 'INSERT' THEN
    EXECUTE format(
      'INSERT INTO {schema}.preserved (step, relation, relid, operation, key, row, digest)
       SELECT $1, $2, $3, $4, %s, r.image, encode(sha256(convert_to(r.image::text, ''UTF8'')), ''hex'')
       FROM old_rows o, LATERAL (SELECT %s AS image) r', keyed, image)
    USING TG_ARGV[0], TG_ARGV[1], TG_RELID, lower(TG_OP);
  END IF;
  IF TG_OP = 'INSERT' THEN
    EXECUTE format(
      'INSERT INTO {schema}.preserved (step, relation, relid, operation, key)
       SELECT $1, $2, $3, ''insert'', %s FROM new_rows o', keyed)
    USING TG_ARGV[0], TG_ARGV[1], TG_RELID;
  ELSIF TG_OP = 'UPDATE' AND TG_ARGV[2] <> '{}' THEN
    EXECUTE format(
      'INSERT INTO {schema}.preserved (step, relation, relid, operation, key)
       SELECT $1, $2, $3, ''insert'', k FROM (SELECT %1$s FROM new_rows o EXCEPT SELECT %1$s FROM old_rows o) AS made (k)', keyed)
    USING TG_ARGV[0], TG_ARGV[1], TG_RELID;
  END IF;
  RETURN NULL;
END
$keep$
