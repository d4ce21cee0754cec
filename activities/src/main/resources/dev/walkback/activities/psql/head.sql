Rollback of target {target} by hand: plan {plan}
{about}
Type 1 (schema), plan digest {digest}. Printed by 'walkback plan print {plan}': print it again when the plan or its capture changes.

WHAT IS MISSING HERE. Nobody measures, nobody signs, nothing is rehearsed, no write-stop is certified, no row is preserved, nothing
goes to quarantine: what a step drops or deletes is gone but for the dump of point 4.
WHAT IS KEPT. One transaction a step, with its limits, its row budgets, its verification and the migration tool's history; a ledger row,
so that nothing is done twice, here or by a Walkback that comes back; and nothing runs unless the phrase was typed.

BEFORE
 1. Two people look at it; whoever asked for the rollback is not the one who runs it, nor is an author of the plan.
 2. Stop every worker of Walkback. The script ends what they left behind and takes the rollback over from them.
 3. {closing}
 4. A dump of the closed present is the only way back; keep it:
     pg_dump --format=directory --jobs=4 --file=before-rollback {connect}
 5. {rows}
 6. psql -X -v phrase='{phrase}' -f THIS-FILE {connect}
    psql 14 or newer, as the login of the operator; the folder of point 5. Exit 0: done, and the last lines say what is left. Exit 3:
    it stopped; the step that failed left nothing behind. Correct the cause and run it again: it goes on where it stopped.

THE WAY BACK. Restore the dump of point 4 into a new database beside this one and bring over what is needed; or, for the structure and
what can be computed, run by hand, each in a transaction of its own: {back}. Rows that left come from the dump only.
