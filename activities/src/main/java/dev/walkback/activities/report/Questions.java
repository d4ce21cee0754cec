package dev.walkback.activities.report;

import java.util.List;

/** What no machine knows. */
final class Questions {
  private Questions() {}

  static List<Account.Asked> about(Figures figures) {
    return List.of(
        asked("users", "Who was affected, how many, and what did they see" + since(figures) + "?"),
        asked("root cause", "Why did the migration break production, and why was it let through?"),
        asked(
            "prevention", "What is changed so that this cannot happen again; who does it by when?"),
        asked("retry", "When is the migration tried again, corrected and rehearsed how?"),
        asked("lessons", "What went well, what was slow or frightening, what was luck?"),
        asked("customers", "Was anything said to customers, or must it be?"),
        asked("post-mortem", "When is it, who leads it, who must come?"));
  }

  private static Account.Asked asked(String field, String question) {
    return new Account.Asked(field, question, null);
  }

  private static String since(Figures figures) {
    return " since " + Words.moment(figures.detected());
  }
}
