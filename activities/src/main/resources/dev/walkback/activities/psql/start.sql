\set ON_ERROR_STOP on
\set ON_ERROR_ROLLBACK off
\set AUTOCOMMIT on
\set SINGLESTEP off
\set QUIET on
\set SINGLELINE off
\set VERBOSITY default
\unset FETCH_COUNT
\pset pager off
\encoding UTF8
\if :{?phrase}
\else
\set phrase ''
\endif
SET standard_conforming_strings = on;
SET search_path = pg_catalog, pg_temp;
SET client_min_messages = warning;
SET idle_in_transaction_session_timeout = 0;
SET lock_timeout = '1s';
SET row_security = off;
SELECT pg_catalog.set_config('walkback.target', {target}, false) AS wb,
       pg_catalog.set_config('walkback.digest', {digest}, false) AS wb,
       pg_catalog.set_config('walkback.tool', {tool}, false) AS wb,
       pg_catalog.set_config('walkback.closes', {closes}, false) AS wb,
       pg_catalog.set_config('walkback.said', :'phrase', false) AS wb,
       pg_catalog.set_config('walkback.phrase', {phrase}, false) AS wb \gset

-- What every step does, defined once. :wb_claim takes the step: nobody else is in the database, nobody took the rollback over,
-- and its ledger row goes into the transaction first. A step with a ledger row is done and is left out.
SELECT $def${claim}$def$ AS wb_claim \gset

-- :wb_note reads PostgreSQL's own counters of this transaction before the step.
SELECT $def${note}$def$ AS wb_note \gset

-- :wb_forget takes the migration tool's records out, as the tool writes them; one that is not there is an error.
SELECT $def${forget}$def$ AS wb_forget \gset

-- :wb_judge compares the counters after the step with the plan's rows; cascades and triggers count too.
SELECT $def${judge}$def$ AS wb_judge \gset

-- :wb_finish writes the receipt into the ledger row of this very transaction.
SELECT $def${finish}$def$ AS wb_finish \gset

-- :wb_stop ends the script with the sentence that was laid ready.
SELECT $def${stop}$def$ AS wb_stop \gset

-- Is it this database, this plan, and did somebody say so?
{begin}
