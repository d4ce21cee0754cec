package dev.walkback.activities.script;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads every script before it becomes a plan.
 *
 * <p>It refuses what is plainly wrong and says of the rest what it can see. What triggers, views
 * and functions do behind a statement it cannot see: that is what the rehearsal is for.
 */
public final class ScriptFirewall {
  private static final List<Rule> RULES =
      List.of(
          new TransactionRule(),
          new KindRule(),
          new ConcurrencyRule(),
          new BlockingRule(),
          new LoadRule(),
          new OwnNamesRule(),
          new AlterTableRule(),
          new RowRule(),
          new CallRule(),
          new OpaqueRule(),
          new CascadeRule(),
          new DropRule());
  private static final List<Rule> READING =
      List.of(new ReadOnlyRule(), new LoadRule(), new OwnNamesRule(), new CallRule());

  /** Judges a script that changes the database. */
  public List<Finding> judge(Script script, Allowance allowance) {
    Judgement judgement = new Judgement(allowance);
    List<Statement> statements = script.statements();
    for (Statement statement : statements) {
      RULES.forEach(rule -> rule.judge(statement, judgement));
    }
    ForeignKeyRule.judge(statements, judgement);
    if (!allowance.transactional() && statements.size() > 1) {
      Token second = statements.get(1).first();
      judgement.refuse(
          "one-statement",
          second,
          "a non-transactional step has one statement, and here begins another",
          "give it a step of its own");
    }
    return findings(script, judgement);
  }

  /** Judges queries that must return nothing and change nothing. */
  public List<Finding> judgeVerify(Script script, Allowance allowance) {
    Judgement judgement = new Judgement(allowance);
    for (Statement statement : script.statements()) {
      READING.forEach(rule -> rule.judge(statement, judgement));
    }
    return findings(script, judgement);
  }

  private static List<Finding> findings(Script script, Judgement judgement) {
    List<Finding> findings = new ArrayList<>(script.unreadable());
    if (script.statements().isEmpty() && findings.isEmpty()) {
      findings.add(
          Finding.refused(
              "empty",
              new Place(1, 1),
              "there is no statement in it",
              "write one, or drop the step"));
    }
    findings.addAll(judgement.findings());
    return List.copyOf(findings);
  }
}
