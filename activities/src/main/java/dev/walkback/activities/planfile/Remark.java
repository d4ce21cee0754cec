package dev.walkback.activities.planfile;

import dev.walkback.activities.script.Finding;

/** A finding in one file of the plan. */
public record Remark(String file, Finding finding) {

  /** The sentence with file, line and column, as a person reads it. */
  public String text() {
    return file + ", " + finding.text();
  }
}
