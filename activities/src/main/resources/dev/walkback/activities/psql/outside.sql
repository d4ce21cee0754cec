-- Outside a transaction: looked at first, so that a second run does only what is missing.
SET statement_timeout = {statement};
SET lock_timeout = '10min';
SET ROLE {owner};
SET search_path = {path};
SELECT {missing} AS wb_act \gset
\if :wb_act
{revert}\endif
RESET ROLE;
RESET statement_timeout;
SET lock_timeout = '1s';
SET search_path = pg_catalog, pg_temp;
