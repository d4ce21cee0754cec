-- How are the settings now that colour how a definition is written?
SELECT name, current_setting(name)
  FROM unnest(ARRAY['search_path', 'quote_all_identifiers', 'DateStyle', 'IntervalStyle', 'TimeZone', 'extra_float_digits', 'bytea_output', 'xmlbinary', 'jit']) AS name
