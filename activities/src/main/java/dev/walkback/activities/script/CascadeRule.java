package dev.walkback.activities.script;

import dev.walkback.workflows.plan.Hazard;

/** CASCADE takes what the script does not name; only a plan that says so may use it. */
final class CascadeRule implements Rule {
  @Override
  public void judge(Statement statement, Judgement judgement) {
    Words words = statement.words();
    if (!words.at(0, "drop") && !words.at(0, "alter") && !words.at(0, "revoke")) {
      return;
    }
    for (int i = 1; i < words.size(); i++) {
      boolean action = words.at(i - 2, "on", "delete") || words.at(i - 2, "on", "update");
      if (words.at(i, "cascade") && !action) {
        judgement.harm(
            Hazard.CASCADES, words.get(i), "CASCADE takes along what this script does not name");
      }
    }
  }
}
