package dev.walkback.workflows.plan;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Whose history of applied migrations is kept true. */
public enum MigrationTool {
  /** A plain table schema_migrations(version, …). */
  SCHEMA_MIGRATIONS,
  /** Flyway’s flyway_schema_history. */
  FLYWAY,
  /** No tool keeps a history here. */
  NONE;

  /** The name in files, histories and on screens; it never changes. */
  @JsonValue
  public String wire() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
