-- Which of these types and collations of the capture does this database not know any more?
SELECT t.name FROM unnest(?::text[]) AS t (name) WHERE to_regtype(t.name) IS NULL
UNION ALL
SELECT 'collation ' || c.name FROM unnest(?::text[]) AS c (name) WHERE to_regcollation(c.name) IS NULL
