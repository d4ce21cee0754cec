package dev.walkback.activities.script;

import java.util.ArrayList;
import java.util.List;

/** Cuts at semicolons, but not inside parentheses or a {@code BEGIN ATOMIC} body. */
final class Splitter {
  private static final int DEEPEST = 200;

  private final String text;
  private final List<Statement> statements = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();
  private List<Token> current = new ArrayList<>();
  private final List<Token> open = new ArrayList<>();
  private int bodies;

  Splitter(String text) {
    this.text = text;
  }

  List<Statement> statements() {
    return statements;
  }

  List<Finding> findings() {
    return findings;
  }

  void take(Token token) {
    if (token.symbol(';') && open.isEmpty() && bodies == 0) {
      cut();
      return;
    }
    if (token.symbol('(')) {
      open(token);
    } else if (token.symbol(')')) {
      close(token);
    } else {
      follow(token);
    }
    current.add(token);
  }

  void finish() {
    if (!open.isEmpty() && findings.isEmpty()) {
      Token left = open.getFirst();
      findings.add(
          Finding.refused(
              "unreadable", left, "the parenthesis that opens here is never closed", "close it"));
    }
    cut();
  }

  private void open(Token token) {
    open.add(token);
    if (open.size() == DEEPEST + 1) {
      findings.add(
          Finding.refused(
              "unreadable",
              token,
              "parentheses are nested more than " + DEEPEST + " deep",
              "write it flatter"));
    }
  }

  private void close(Token token) {
    if (open.isEmpty() && findings.isEmpty()) {
      findings.add(
          Finding.refused(
              "unreadable", token, "a parenthesis is closed that was never opened", "remove it"));
    } else if (!open.isEmpty()) {
      open.removeLast();
    }
  }

  private void follow(Token token) {
    if (bodies > 0) {
      bodies += token.is("case") ? 1 : token.is("end") ? -1 : 0;
    } else if (token.is("atomic") && open.isEmpty() && routine() && current.getLast().is("begin")) {
      bodies = 1;
    }
  }

  private boolean routine() {
    Words words = new Words(current);
    int at = words.at(0, "create", "or", "replace") ? 3 : 1;
    return words.at(0, "create") && (words.at(at, "function") || words.at(at, "procedure"));
  }

  private void cut() {
    if (!current.isEmpty() && findings.isEmpty()) {
      Token first = current.getFirst();
      String sql = text.substring(first.start(), current.getLast().end());
      statements.add(new Statement(sql, first.line(), first.column(), current));
    }
    current = new ArrayList<>();
    bodies = 0;
  }
}
