package dev.walkback.activities.web;

import dev.walkback.activities.postgres.Secret;
import java.util.regex.Pattern;

/** The header that lets our checks through a closed switch. */
public record Bypass(String header, Secret value) {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]+");

  /** Refuses what is no header. */
  public Bypass {
    if (!NAME.matcher(header).matches()) {
      throw new IllegalArgumentException("a header has a name such as X-Bypass, not " + header);
    }
    HeaderText.refuseBreaks("the value of " + header, value.open());
  }
}
