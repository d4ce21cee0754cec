package dev.walkback.activities.yaml;

/** Text that came from outside, as a message may quote it. */
public final class Shown {
  private static final int SHOWN = 60;

  private Shown() {}

  /** Text from outside, cut and made visible. */
  public static String text(String text) {
    var safe = new StringBuilder();
    text.codePoints()
        .limit(SHOWN)
        .forEach(c -> {
          int kind = Character.getType(c);
          if (kind == Character.CONTROL || kind == Character.FORMAT) {
            safe.append("\\u%04x".formatted(c));
          } else {
            safe.appendCodePoint(c);
          }
        });
    return text.codePointCount(0, text.length()) > SHOWN ? safe + "…" : safe.toString();
  }
}
