package dev.walkback.activities.maintenance;

import dev.walkback.activities.postgres.Query;
import dev.walkback.activities.postgres.Sql;
import dev.walkback.activities.store.Store;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps in our own database what stood still, for the steps and the checks that follow. */
public final class StillnessRecord {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TypeReference<TreeMap<String, Long>> NUMBERS = new TypeReference<>() {};
  private static final TypeReference<Set<String>> NAMES = new TypeReference<>() {};

  private final Store store;
  private final InstantSource clock;

  /** Kept here. */
  public StillnessRecord(Store store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  void keep(UUID rollback, Stillness seen) {
    store.inTransaction(in ->
        Query.update(
            in,
            Sql.of(StillnessRecord.class, "stillness-keep"),
            rollback,
            clock.instant(),
            JSON.writeValueAsString(seen.tuples()),
            JSON.writeValueAsString(seen.ours()),
            JSON.writeValueAsString(seen.counts()),
            JSON.writeValueAsString(seen.uncounted())));
  }

  /** What was kept; empty where nothing was closed. */
  public Optional<Stillness> find(UUID rollback) {
    return store.inTransaction(in ->
        Query.first(
            in, Sql.of(StillnessRecord.class, "stillness-find"), StillnessRecord::read, rollback));
  }

  private static Stillness read(ResultSet row) throws SQLException {
    return new Stillness(
        JSON.readValue(row.getString(1), NUMBERS),
        JSON.readValue(row.getString(2), NAMES),
        JSON.readValue(row.getString(3), NUMBERS),
        JSON.readValue(row.getString(4), NAMES));
  }
}
