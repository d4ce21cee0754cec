package dev.walkback.activities.psql;

import dev.walkback.activities.postgres.Sql;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Our own text with places to fill; what is filled in is never looked at again. */
final class Template {
  private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");

  private Template() {}

  /** The text of {@code name.sql}, every place filled; a place without a value is a mistake. */
  static String fill(String name, Map<String, String> values) {
    return PLACE
        .matcher(Sql.of(Template.class, name))
        .replaceAll(place ->
            Matcher.quoteReplacement(
                Objects.requireNonNull(values.get(place.group(1)), place.group(1))));
  }

  static String plain(String name) {
    return Sql.of(Template.class, name);
  }
}
