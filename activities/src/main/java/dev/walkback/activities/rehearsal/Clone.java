package dev.walkback.activities.rehearsal;

import dev.walkback.activities.fingerprint.CatalogFingerprint;
import dev.walkback.activities.fingerprint.Fingerprint;
import dev.walkback.activities.postgres.Address;
import dev.walkback.activities.postgres.Identifier;
import dev.walkback.activities.postgres.Query;
import dev.walkback.activities.postgres.RollbackRow;
import dev.walkback.activities.postgres.Sql;
import dev.walkback.activities.target.TargetSchema;
import dev.walkback.workflows.execution.RehearseRequest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A copy of the present with everything a step needs: our own tables, the open row, the settings,
 * somebody to watch.
 */
record Clone(Connection superuser, Address worker, Recorder recorder, ClonedCatalog catalog) {
  private static final CatalogFingerprint CATALOG = new CatalogFingerprint();

  private record Mapping(@Nullable String role, String server) {}

  /** Makes a restored scratch database ready. */
  static Clone ready(
      Connection superuser,
      Address worker,
      RehearseRequest request,
      UUID registration,
      Present present,
      Fingerprint target)
      throws SQLException {
    forgetOtherServers(superuser);
    // A restored table has no statistics; without them a step is planned as at no target, and may
    // take minutes instead of seconds.
    Query.run(superuser, "ANALYZE");
    var left = Settings.carry(superuser, present.settings());
    TargetSchema.install(superuser, new Identifier(worker.user()));
    RollbackRow.open(
        superuser,
        new RollbackRow.Asked(
            request.rollback(),
            registration,
            present.server().systemIdentifier(),
            present.server().databaseOid(),
            "rehearsal",
            request.planDigest()));
    var recorder = Recorder.install(superuser);
    return new Clone(
        superuser, worker, recorder, new ClonedCatalog(target, CATALOG.read(superuser), left));
  }

  Fingerprint fingerprint() throws SQLException {
    return CATALOG.read(superuser);
  }

  /** A step that writes into a foreign table must not write into the real one. */
  private static void forgetOtherServers(Connection superuser) throws SQLException {
    var mappings =
        Query.list(
            superuser,
            Sql.of(Clone.class, "user-mappings"),
            row -> new Mapping(row.getString("role"), row.getString("server")));
    for (Mapping mapping : mappings) {
      Query.run(
          superuser,
          "DROP USER MAPPING FOR %s SERVER %s"
              .formatted(
                  mapping.role() == null ? "PUBLIC" : new Identifier(mapping.role()).quoted(),
                  new Identifier(mapping.server()).quoted()));
    }
  }
}
