SELECT pg_catalog.set_config('walkback.why', {why}, true) AS wb, {stops} AS wb_stops \gset
\if :wb_stops
:wb_stop;
\endif
