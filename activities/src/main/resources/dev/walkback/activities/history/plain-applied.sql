-- Numbers as numbers: a version of ten comes after one of nine.
SELECT {version}::text
FROM {table}
ORDER BY CASE WHEN {version}::text ~ '^[0-9]{1,30}$' THEN {version}::text::numeric END NULLS FIRST, {version}::text COLLATE "C"
