package dev.walkback.activities.history;

import java.sql.Connection;
import java.util.Collection;
import java.util.List;

/** No tool keeps a history here. */
public record NoHistory() implements MigrationHistory {
  @Override
  public List<String> applied(Connection connection) {
    return List.of();
  }

  @Override
  public Forgotten forget(Connection connection, Collection<String> versions) {
    return Forgotten.nothing();
  }

  @Override
  public void remember(Connection connection, Forgotten forgotten) {}
}
