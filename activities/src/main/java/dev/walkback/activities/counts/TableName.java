package dev.walkback.activities.counts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** A table's name in parts, however it was written: quoted by the catalog, bare by an author. */
public record TableName(String schema, String name) {
  /** Reads {@code public.posts}, {@code "Odd one".posts} or, without a schema, {@code posts}. */
  public static TableName of(String written) {
    List<String> parts = new ArrayList<>();
    var part = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      if (c == '"' && quoted && i + 1 < written.length() && written.charAt(i + 1) == '"') {
        part.append(c);
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == '.' && !quoted) {
        parts.add(part.toString());
        part.setLength(0);
      } else {
        part.append(c);
      }
    }
    parts.add(part.toString());
    String schema = parts.size() > 1 ? parts.get(parts.size() - 2) : "";
    return new TableName(schema, parts.getLast());
  }

  /** Which of the catalog's names is meant, looked up as PostgreSQL would along this path. */
  public static Optional<String> among(
      Collection<String> catalog, String written, List<String> searchPath) {
    TableName wanted = of(written);
    List<String> schemas = wanted.schema.isEmpty() ? searchPath : List.of(wanted.schema);
    return schemas.stream()
        .flatMap(
            schema -> catalog.stream().filter(name -> of(name).is(schema, wanted.name)).limit(1))
        .findFirst();
  }

  /**
   * Which of the catalog's names is meant where no path is known: public first, then the only one.
   */
  public static Optional<String> anywhere(Collection<String> catalog, String written) {
    Optional<String> found = among(catalog, written, List.of("public"));
    if (found.isPresent() || !of(written).schema.isEmpty()) {
      return found;
    }
    List<String> same =
        catalog.stream().filter(name -> of(name).name.equals(of(written).name)).toList();
    return same.size() == 1 ? Optional.of(same.getFirst()) : Optional.empty();
  }

  private boolean is(String otherSchema, String otherName) {
    return schema.equals(otherSchema) && name.equals(otherName);
  }
}
