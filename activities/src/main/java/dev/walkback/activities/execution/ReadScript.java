package dev.walkback.activities.execution;

import dev.walkback.activities.problem.ProblemException;
import dev.walkback.activities.script.Script;
import dev.walkback.activities.script.Statement;
import dev.walkback.activities.script.Token;
import dev.walkback.workflows.plan.SqlFile;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A file of the plan, cut into statements. */
record ReadScript(String path, List<Statement> statements) {
  private static final Set<String> READS =
      Set.of("select", "insert", "update", "delete", "with", "table", "values", "merge");

  ReadScript {
    statements = List.copyOf(statements);
  }

  static ReadScript of(PlanFiles files, SqlFile file) {
    var script = Script.of(files.text(file.digest()));
    if (!script.unreadable().isEmpty()) {
      throw ProblemException.never(
          "script-unreadable",
          file.path() + ", " + script.unreadable().getFirst().text() + ".",
          "Correct the file and ask for approval anew.");
    }
    return new ReadScript(file.path(), script.statements());
  }

  /** Every name that a statement which changes structure mentions. */
  List<String> lockedNames() {
    return statements.stream()
        .filter(statement -> !READS.contains(statement.tokens().getFirst().value()))
        .flatMap(statement -> statement.tokens().stream())
        .filter(Token::identifier)
        .map(Token::value)
        .distinct()
        .collect(Collectors.toList());
  }
}
