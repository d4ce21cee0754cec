package dev.walkback.activities.script;

import dev.walkback.workflows.plan.Hazard;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the rules found so far, and what they must remember from one statement to the next. */
final class Judgement {
  private static final int MOST = 100;

  private final Allowance allowance;
  private final List<Finding> findings = new ArrayList<>();
  private final Set<String> temporary = new HashSet<>();
  private final Set<String> created = new HashSet<>();

  Judgement(Allowance allowance) {
    this.allowance = allowance;
    temporary.addAll(allowance.loads());
  }

  Allowance allowance() {
    return allowance;
  }

  List<Finding> findings() {
    return List.copyOf(findings);
  }

  void refuse(String code, Token at, String sentence, String hint) {
    add(Finding.refused(code, at, sentence, hint));
  }

  void harm(Hazard hazard, Token at, String sentence) {
    add(
        allowance.declares(hazard)
            ? Finding.declared(hazard, at, sentence)
            : Finding.undeclared(hazard, at, sentence));
  }

  /** A table of this session only: what happens to its rows harms nobody. */
  boolean temporary(Name table) {
    return table.parts().size() == 1 && temporary.contains(table.last());
  }

  void createTemporary(Name table) {
    temporary.add(table.last());
  }

  void forget(Name table) {
    temporary.remove(table.last());
    created.remove(table.dotted());
  }

  /** A table this script made itself: nobody waits for it. */
  boolean created(Name table) {
    return created.contains(table.dotted()) || temporary(table);
  }

  void create(Name table) {
    created.add(table.dotted());
  }

  private void add(Finding finding) {
    if (findings.size() < MOST && !findings.contains(finding)) {
      findings.add(finding);
    }
  }
}
