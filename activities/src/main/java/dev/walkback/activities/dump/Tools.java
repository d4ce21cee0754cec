package dev.walkback.activities.dump;

import java.nio.file.Path;

/** PostgreSQL's client programs of one version, in one folder. */
public record Tools(Path folder, Version version) {
  /** The program's whole path; never looked up again by name. */
  public String program(String name) {
    return folder.resolve(name).toString();
  }
}
