package dev.walkback.activities.dump;

/**
 * What a tool said when it failed, for the evidence store. It may quote rows: it belongs in no
 * message, history or log, so it travels as the cause of a problem and shows itself to nobody.
 */
public final class ToolWords extends Exception {
  private static final long serialVersionUID = 1L;

  private final String text;

  ToolWords(String text) {
    super("the tool's own words are kept as evidence", null, false, false);
    this.text = text;
  }

  /** The words; the caller keeps them as evidence only. */
  public String text() {
    return text;
  }
}
