package dev.walkback.activities.history;

import java.sql.Connection;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** No tool keeps a history here. */
public record NoHistory() implements MigrationHistory {
  @Override
  public List<String> applied(Connection connection) {
    return List.of();
  }

  @Override
  public Set<String> recorded(Connection connection, Collection<String> versions) {
    return Set.copyOf(versions);
  }

  @Override
  public Forgotten forget(Connection connection, Collection<String> versions) {
    return Forgotten.nothing();
  }

  @Override
  public void remember(Connection connection, Forgotten forgotten) {}
}
