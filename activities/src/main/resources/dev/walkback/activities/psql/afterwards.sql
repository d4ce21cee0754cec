Every step is done, verified and committed. What is left, by hand:
 1. {again}
 2. {skipped}
 3. Compare 'pg_dump --schema-only' with the schema of the capture: before = after.
 4. Open, the database first: {opening}
 5. Look: {look}
 6. Watch: {watch}.
 7. Write the report; when Walkback is back, its ledger shows these steps as done by psql.
