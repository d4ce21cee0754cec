package dev.walkback.activities.fingerprint;

/** A name as the catalog queries write it: parts quoted where needed, joined by dots. */
final class QualifiedName {
  private QualifiedName() {}

  /**
   * {@code public."a.b".c} gives {@code public."a.b"}; a name without a dot gives the empty one.
   */
  static String parent(String name) {
    int dot = lastDot(name);
    return dot < 0 ? "" : name.substring(0, dot);
  }

  static String last(String name) {
    return name.substring(lastDot(name) + 1);
  }

  private static int lastDot(String name) {
    boolean quoted = false;
    int last = -1;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (c == '.' && !quoted) {
        last = i;
      }
    }
    return last;
  }
}
