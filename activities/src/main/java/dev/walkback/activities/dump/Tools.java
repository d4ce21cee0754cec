package dev.walkback.activities.dump;

import java.nio.file.Path;
import java.util.Set;

/** PostgreSQL's client programs of one version, in one folder. */
public record Tools(Path folder, Version version) {
  private static final Set<String> PROGRAMS = Set.of("pg_dump", "pg_restore");

  /** The program's whole path; never looked up again by name, and never another program. */
  public String program(String name) {
    if (!PROGRAMS.contains(name)) {
      throw new IllegalArgumentException(name + " is none of " + PROGRAMS);
    }
    return folder.resolve(name).toString();
  }
}
