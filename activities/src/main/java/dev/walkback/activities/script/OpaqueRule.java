package dev.walkback.activities.script;

import dev.walkback.workflows.plan.Hazard;
import java.util.Locale;
import java.util.Set;

/** Code inside strings, and code that is elsewhere: rehearse it. */
final class OpaqueRule implements Rule {
  private static final Set<String> STATEMENTS = Set.of("do", "call", "execute", "prepare");
  private static final Set<String> OBJECTS = Set.of("function", "procedure", "rule", "aggregate");

  @Override
  public void judge(Statement statement, Judgement judgement) {
    Words words = statement.words();
    String kind = words.at(0, "create") ? ObjectKind.of(words).word() : "";
    boolean rule = words.at(0, "drop") && ObjectKind.of(words).word().equals("rule");
    if (rule || OBJECTS.contains(kind)) {
      harm(statement, kind.isEmpty() ? "rule" : kind, judgement);
    } else if (words.anyAt(0, STATEMENTS) && !words.at(1, "transaction")) {
      harm(statement, words.word(0), judgement);
    }
    if (words.at(0, "do")) {
      words.tokens().stream()
          .filter(Token::text)
          .forEach(body -> new BodyRule(body, judgement).judge());
    }
  }

  private static void harm(Statement statement, String what, Judgement judgement) {
    judgement.harm(
        Hazard.OPAQUE,
        statement.first(),
        what.toUpperCase(Locale.ROOT) + " hides what it does; only the rehearsal shows it");
  }
}
