package dev.walkback.activities.watch;

import dev.walkback.activities.postgres.Query;
import dev.walkback.activities.postgres.Sql;
import dev.walkback.activities.store.Store;
import dev.walkback.workflows.watch.Health;
import dev.walkback.workflows.watch.SliceRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Every probe in our own database. */
public final class Probes {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TypeReference<List<String>> SENTENCES = new TypeReference<>() {};

  private final Store store;

  /** Kept here. */
  public Probes(Store store) {
    this.store = store;
  }

  void keep(SliceRequest slice, Probe probe) {
    store.inTransaction(in ->
        Query.update(
            in,
            Sql.of(Probes.class, "probe-put"),
            slice.rollback(),
            slice.name(),
            probe.at(),
            probe.health().wire(),
            JSON.writeValueAsString(probe.observed())));
  }

  /** Those of this slice so far, a dead predecessor's included; oldest first. */
  List<Probe> of(SliceRequest slice) {
    return store.inTransaction(in ->
        Query.list(
            in,
            Sql.of(Probes.class, "probes-since"),
            Probes::read,
            slice.rollback(),
            slice.name(),
            slice.from()));
  }

  private static Probe read(ResultSet row) throws SQLException {
    String wire = row.getString("health");
    Health health =
        Arrays.stream(Health.values())
            .filter(each -> each.wire().equals(wire))
            .findFirst()
            .orElse(Health.UNKNOWN);
    return new Probe(
        row.getObject("at", OffsetDateTime.class).toInstant(),
        health,
        JSON.readValue(row.getString("observed"), SENTENCES));
  }
}
