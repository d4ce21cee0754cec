-- Inside the clone, where a step cannot get round it: what it dropped, and what it had locked when its ledger row was finished.
CREATE SCHEMA walkback_rehearsal;

CREATE TABLE walkback_rehearsal.known (
  relation oid PRIMARY KEY,
  name text NOT NULL,
  file oid NOT NULL,
  stored boolean NOT NULL
);

CREATE TABLE walkback_rehearsal.locked (
  relation text NOT NULL,
  mode text NOT NULL
);

CREATE TABLE walkback_rehearsal.dropped (
  type text NOT NULL,
  identity text NOT NULL,
  names text[] NOT NULL,
  named boolean NOT NULL,
  needed_cascade boolean NOT NULL,
  statement text NOT NULL
);

CREATE FUNCTION walkback_rehearsal.note_locks() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $note$
BEGIN
  INSERT INTO walkback_rehearsal.locked (relation, mode)
  SELECT DISTINCT k.name, l.mode
  FROM pg_locks l
  JOIN walkback_rehearsal.known k ON k.relation = l.relation
  WHERE l.locktype = 'relation' AND l.pid = pg_backend_pid() AND l.granted
    AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database());
  RETURN NULL;
END
$note$;

CREATE FUNCTION walkback_rehearsal.note_dropped() RETURNS event_trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $note$
BEGIN
  INSERT INTO walkback_rehearsal.dropped (type, identity, names, named, needed_cascade, statement)
  SELECT d.object_type, d.object_identity, coalesce(d.address_names, '{}'), d.original, d.normal, coalesce(current_query(), '')
  FROM pg_event_trigger_dropped_objects() d
  WHERE NOT d.is_temporary
    AND coalesce(d.schema_name, '') !~ '^(pg_|walkback(_|$))'
    AND d.object_type NOT IN ('toast table', 'default value')
    -- A table's own row type, a view's own rule and a key's own triggers say nothing that the table, view or key does not; the last are ours.
    AND NOT (d.object_type = 'type' AND NOT d.original AND NOT d.normal)
    AND NOT (d.object_type = 'rule' AND d.object_identity ~ '^"_RETURN" on ')
    AND NOT (d.object_type = 'trigger' AND d.object_identity ~ '^("RI_ConstraintTrigger_|wb_[0-9a-f]{8}_)');
END
$note$;

REVOKE ALL ON FUNCTION walkback_rehearsal.note_locks(), walkback_rehearsal.note_dropped() FROM PUBLIC;

CREATE TRIGGER rehearsal_locks AFTER UPDATE ON walkback.ledger
  FOR EACH ROW WHEN (NEW.finished IS NOT NULL) EXECUTE FUNCTION walkback_rehearsal.note_locks();

CREATE EVENT TRIGGER walkback_rehearsal_dropped ON sql_drop EXECUTE FUNCTION walkback_rehearsal.note_dropped();
