package dev.walkback.activities.psql;

import dev.walkback.activities.script.Script;
import dev.walkback.activities.script.Statement;
import dev.walkback.activities.script.Token;
import java.util.List;

/** Statements of a plan's file as psql may read them. */
record Statements(String path, String source, List<Statement> all) {

  static Statements of(String path, String text) {
    var script = Script.of(text);
    if (!script.unreadable().isEmpty()) {
      throw Words.unprintable(path + " cannot be read as SQL");
    }
    return new Statements(path, text, script.statements());
  }

  /** All of them, with a comment that says where they come from. */
  String run() {
    var text = new StringBuilder(Words.comment(path));
    for (int i = 0; i < all.size(); i++) {
      text.append(remarks(i)).append(printed(all.get(i))).append(";\n");
    }
    return text.toString();
  }

  /** All of them, and an end where one returns anything. */
  String mustBeEmpty(String whose) {
    var text = new StringBuilder(Words.comment(path + ": must return nothing"));
    for (Statement statement : all) {
      var why =
          "%s is not as it must be: %s, line %d, returns what stands above."
              .formatted(whose, path, statement.line());
      text.append(printed(statement)).append(";\n").append(Asked.stop(why, ":ROW_COUNT > 0"));
    }
    return text.toString();
  }

  /** What the author wrote between the last statement and this one: comments, by any reading. */
  private String remarks(int number) {
    int from = number == 0 ? 0 : all.get(number - 1).tokens().getLast().end();
    var between = source.substring(from, all.get(number).tokens().getFirst().start()).strip();
    var remarks = between.startsWith(";") ? between.substring(1).strip() : between;
    return remarks.isEmpty() ? "" : remarks + "\n";
  }

  /** As written; only a colon before a name is kept from being read as a variable of psql. */
  private static String printed(Statement statement) {
    var tokens = statement.tokens();
    var sql = new StringBuilder(statement.sql());
    int start = tokens.getFirst().start();
    for (int i = tokens.size() - 1; i > 0; i--) {
      Token before = tokens.get(i - 1);
      Token token = tokens.get(i);
      if (before.end() == token.start() && before.symbol(':')) {
        sql.insert(token.start() - start, ' ');
      }
    }
    return sql.toString();
  }
}
