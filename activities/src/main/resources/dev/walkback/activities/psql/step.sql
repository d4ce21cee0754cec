\echo {echo}
SELECT NOT EXISTS (SELECT FROM walkback.ledger
  WHERE rollback = pg_catalog.current_setting('walkback.rollback')::uuid AND plan_digest = pg_catalog.current_setting('walkback.digest')
    AND step = {step} AND part = '' AND finished IS NOT NULL) AS wb_todo \gset
\if :wb_todo
{outside}BEGIN;
SET TRANSACTION ISOLATION LEVEL READ COMMITTED, READ WRITE, NOT DEFERRABLE;
SET LOCAL lock_timeout = {lock};
SET LOCAL statement_timeout = {statement};
SELECT pg_catalog.set_config('walkback.step', {step}, true) AS wb, pg_catalog.set_config('walkback.rows', {rows}, true) AS wb,
       pg_catalog.set_config('walkback.versions', {versions}, true) AS wb \gset
:wb_claim;
SET LOCAL ROLE {owner};
SET LOCAL search_path = {path};
:wb_note;
{load}{revert}SET CONSTRAINTS ALL IMMEDIATE;
{verify}:wb_forget;
RESET ROLE;
SET LOCAL search_path = pg_catalog, pg_temp;
:wb_judge;
:wb_finish;
COMMIT;
\else
\echo '  done before, by its ledger row'
\endif
-- Asked again on what was committed, before the next step may begin.
BEGIN READ ONLY;
SET LOCAL statement_timeout = {statement};
SET LOCAL ROLE {owner};
SET LOCAL search_path = {path};
{verify}COMMIT;

