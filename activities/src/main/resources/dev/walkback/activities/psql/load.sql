CREATE TEMPORARY TABLE wb_load ({columns}) ON COMMIT DROP;
\copy pg_temp.wb_load FROM {file} WITH (ENCODING 'UTF8')
