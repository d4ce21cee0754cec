-- Pins or gives back settings until the transaction ends.
SELECT set_config(s.name, s.value, true)
  FROM unnest(?::text[], ?::text[]) AS s (name, value)
