package dev.walkback.activities.script;

import java.util.Map;

/** Statements and objects no reversal may touch, each with its reason and the way out. */
final class Refusals {
  private static final Refusal SETTING =
      new Refusal(
          "session-setting",
          "changes settings that guard this very transaction",
          "the plan has owner, searchPath, lockTimeout and statementTimeout for each step");
  private static final Refusal COPY =
      new Refusal(
          "copy",
          "reads or writes files, programs or the client's stream",
          "let the step `load` tables of the source, then INSERT … SELECT from them");
  private static final Refusal TRUNCATE =
      new Refusal(
          "truncate",
          "empties dependents too, counts no rows and ignores ON DELETE SET NULL",
          "DELETE with a WHERE that names the rows, within the step's row budget");
  private static final Refusal CLUSTER =
      new Refusal(
          "server-wide",
          "reaches beyond this database's transaction",
          "leave it out of the plan and let an operator do it");
  private static final Refusal FOREIGN =
      new Refusal(
          "foreign-data",
          "reaches another server, where no transaction of ours can take it back",
          "leave it out of the plan");
  private static final Refusal EXTENSION =
      new Refusal(
          "extension",
          "brings or takes code of the server, and types of other schemas with it",
          "keep the extension; drop only what the migration itself created");
  private static final Refusal PREPARED =
      new Refusal(
          "prepared-statement",
          "touches prepared statements, which outlive the step",
          "write the statement itself");

  static final Refusal UNKNOWN =
      new Refusal(
          "unsupported-statement",
          "is nothing a reversal is known to need",
          "write it with CREATE, ALTER, DROP, INSERT, UPDATE, DELETE, MERGE, COMMENT, GRANT, REVOKE");

  private static final Map<String, Refusal> STATEMENTS =
      Map.ofEntries(
          Map.entry("set", SETTING),
          Map.entry("reset", SETTING),
          Map.entry("discard", SETTING),
          Map.entry("copy", COPY),
          Map.entry("truncate", TRUNCATE),
          Map.entry("vacuum", CLUSTER),
          Map.entry("cluster", CLUSTER),
          Map.entry("checkpoint", CLUSTER),
          Map.entry("load", CLUSTER),
          Map.entry("listen", CLUSTER),
          Map.entry("unlisten", CLUSTER),
          Map.entry("notify", CLUSTER),
          Map.entry("security", CLUSTER),
          Map.entry("reassign", CLUSTER),
          Map.entry("import", FOREIGN),
          Map.entry("deallocate", PREPARED));

  private static final Map<String, Refusal> OBJECTS =
      Map.ofEntries(
          Map.entry("extension", EXTENSION),
          Map.entry("language", EXTENSION),
          Map.entry("transform", EXTENSION),
          Map.entry("access", EXTENSION),
          Map.entry("foreign", FOREIGN),
          Map.entry("server", FOREIGN),
          Map.entry("subscription", FOREIGN),
          Map.entry("publication", FOREIGN));

  private Refusals() {}

  /** Why something is refused; the sentence goes on behind its name. */
  record Refusal(String code, String sentence, String hint) {}

  static Refusal statement(String word) {
    return STATEMENTS.getOrDefault(word, UNKNOWN);
  }

  static Refusal object(String word) {
    return OBJECTS.getOrDefault(word, CLUSTER);
  }
}
