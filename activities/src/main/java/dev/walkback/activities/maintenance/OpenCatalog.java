package dev.walkback.activities.maintenance;

import dev.walkback.activities.fingerprint.CatalogFingerprint;
import dev.walkback.activities.fingerprint.Fingerprint;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * The catalog as it will be when the database is open again: while it is closed by us, who may
 * connect is taken from the record and not from the catalog.
 */
public final class OpenCatalog {
  private static final String KIND = "database";
  private static final String GRANTS = "grants";

  private final Barriers barriers;

  /** With the record of what stands. */
  public OpenCatalog(Barriers barriers) {
    this.barriers = barriers;
  }

  /** Reads it; changes nothing there. */
  public Fingerprint read(UUID rollback, Connection connection) throws SQLException {
    Fingerprint now = new CatalogFingerprint().read(connection);
    return barriers.standing(rollback).stream()
        .filter(row -> row.label().equals(DatabaseShutter.LABEL))
        .findFirst()
        .map(row -> opened(now, DatabaseAcl.parse(row.before())))
        .orElse(now);
  }

  private static Fingerprint opened(Fingerprint closed, DatabaseAcl before) {
    SortedMap<String, SortedMap<String, SortedMap<String, String>>> facts =
        new TreeMap<>(closed.facts());
    SortedMap<String, SortedMap<String, String>> databases = new TreeMap<>();
    closed
        .of(KIND)
        .forEach((name, aspects) -> {
          var open = new TreeMap<>(aspects);
          open.remove(GRANTS);
          if (!before.builtIn()) {
            open.put(GRANTS, String.join(", ", before.whole()));
          }
          databases.put(name, open);
        });
    facts.put(KIND, databases);
    return new Fingerprint(closed.major(), facts);
  }
}
