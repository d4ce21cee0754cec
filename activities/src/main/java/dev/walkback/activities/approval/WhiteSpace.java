package dev.walkback.activities.approval;

/** White space between the parts of a JSON text means nothing; within its strings it is signed. */
final class WhiteSpace {
  private WhiteSpace() {}

  static String without(String json) {
    var text = new StringBuilder(json.length());
    boolean inside = false;
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      if (inside && c == '\\' && i + 1 < json.length()) {
        text.append(c).append(json.charAt(++i));
        continue;
      }
      if (c == '"') {
        inside = !inside;
      }
      if (inside || " \t\n\r".indexOf(c) < 0) {
        text.append(c);
      }
    }
    return text.toString();
  }
}
