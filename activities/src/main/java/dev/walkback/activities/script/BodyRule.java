package dev.walkback.activities.script;

import dev.walkback.activities.quotation.Quoted;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The body of a DO block: opaque, but what stands there in plain sight is still refused. */
final class BodyRule {
  private static final Set<String> BEFORE = Set.of("begin", "then", "else", "loop");
  private static final List<Rule> ROWS = List.of(new RowRule());

  private final Token body;
  private final Judgement judgement;
  private boolean rowsTouched;

  BodyRule(Token body, Judgement judgement) {
    this.body = body;
    this.judgement = judgement;
  }

  void judge() {
    Script inner = Script.of(body.value());
    if (!inner.unreadable().isEmpty()) {
      return;
    }
    for (Statement statement : inner.statements()) {
      List<Token> moved = statement.tokens().stream().map(this::moved).toList();
      OwnNamesRule.judge(new Words(moved), judgement);
      pieces(new Words(moved)).forEach(this::piece);
    }
  }

  private void piece(Words words) {
    Token first = words.get(0);
    if (words.anyAt(0, Set.of("insert", "update", "delete", "merge", "execute", "with"))) {
      rowsTouched = true;
    }
    switch (words.word(0)) {
      case "return" -> exit(first);
      case "get" -> diagnostics(words);
      case "commit", "rollback", "truncate", "set", "reset", "copy", "vacuum" ->
          judgement.refuse(
              "hidden-statement",
              first,
              Quoted.code(first.value()) + " inside a DO block is refused as it is outside",
              "leave it out of the block");
      default -> {}
    }
    Statement statement = new Statement("", first.line(), first.column(), words.tokens());
    ROWS.forEach(rule -> rule.judge(statement, judgement));
    for (int i = 0; i < words.size(); i++) {
      if (Calls.refused(words, i)) {
        CallRule.refuse(words.get(i), judgement);
      }
    }
  }

  private void exit(Token at) {
    judgement.refuse(
        "return-as-exit",
        at,
        "RETURN leaves only this DO block; the script behind it goes on",
        "put the condition into the step's `verify`, or make the step `optional: skip`");
  }

  private void diagnostics(Words words) {
    if (!rowsTouched && words.outside(0, "diagnostics") > 0) {
      judgement.refuse(
          "diagnostics-elsewhere",
          words.get(0),
          "GET DIAGNOSTICS speaks of this DO block only and will report 0",
          "leave it out; rows are counted by the step's row budget");
    }
  }

  /** Cut where a statement begins, but not at the THEN and ELSE of an expression. */
  private static List<Words> pieces(Words words) {
    List<Words> pieces = new ArrayList<>();
    int from = 0;
    int cases = 0;
    for (int i = 0; i < words.size(); i++) {
      cases += words.at(i, "case") ? 1 : words.at(i, "end") && cases > 0 ? -1 : 0;
      if (cases == 0 && words.anyAt(i, BEFORE)) {
        pieces.add(words.range(from, i));
        from = i + 1;
      }
    }
    pieces.add(words.range(from, words.size()));
    return pieces.stream().filter(piece -> piece.size() > 0).toList();
  }

  private Token moved(Token token) {
    int quote =
        body.kind() == Token.Kind.BODY
            ? (body.end() - body.start() - body.value().length()) / 2
            : 1;
    return new Token(
        token.kind(),
        token.value(),
        token.start(),
        token.end(),
        body.line() + token.line() - 1,
        token.line() == 1 ? body.column() + quote + token.column() - 1 : token.column());
  }
}
