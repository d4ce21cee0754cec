DELETE FROM {schema}.preserved later
USING {schema}.preserved first
WHERE later.step = ? AND first.step = later.step AND first.relid = later.relid AND first.key = later.key AND first.seq < later.seq
