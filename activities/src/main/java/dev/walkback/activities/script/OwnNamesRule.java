package dev.walkback.activities.script;

import dev.walkback.activities.quotation.Quoted;
import java.util.Locale;

/** What is Walkback's own in the target: ledger, fence, marker, preserved rows, quarantine. */
final class OwnNamesRule implements Rule {
  @Override
  public void judge(Statement statement, Judgement judgement) {
    judge(statement.words(), judgement);
  }

  static void judge(Words words, Judgement judgement) {
    // a comment only speaks of us, and the body of a DO block is read as SQL
    boolean spoken = words.at(0, "comment") || words.at(0, "do");
    for (Token token : words.tokens()) {
      boolean named = token.identifier() && own(token.value());
      boolean quoted = token.text() && !spoken && hidden(token.value());
      if (named || quoted) {
        String shown = named ? token.value() : "walkback";
        judgement.refuse(
            "own-name",
            token,
            Quoted.code(shown) + " belongs to Walkback",
            "a step never touches schemas, roles or columns of that name");
      }
    }
  }

  private static boolean own(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.equals("walkback") || lower.startsWith("walkback_") || lower.startsWith("wbq_");
  }

  private static boolean hidden(String text) {
    String lower = text.toLowerCase(Locale.ROOT).replace("\"", "");
    return lower.contains("walkback.")
        || lower.contains("walkback_preserved_")
        || lower.contains("walkback_quarantine_");
  }
}
