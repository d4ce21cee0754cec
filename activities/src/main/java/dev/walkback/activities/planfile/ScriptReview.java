package dev.walkback.activities.planfile;

import dev.walkback.activities.script.Allowance;
import dev.walkback.activities.script.Finding;
import dev.walkback.activities.script.Script;
import dev.walkback.activities.script.ScriptFirewall;
import dev.walkback.workflows.check.Check;
import dev.walkback.workflows.check.EmptyCheck;
import dev.walkback.workflows.plan.SchemaRollback;
import dev.walkback.workflows.plan.SqlFile;
import dev.walkback.workflows.plan.Step;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Sends every file of a plan through the firewall, each with what its step declares. */
final class ScriptReview {
  private final ScriptFirewall firewall = new ScriptFirewall();
  private final List<Remark> remarks = new ArrayList<>();
  private final Map<String, String> texts;

  private ScriptReview(Map<String, String> texts) {
    this.texts = texts;
  }

  static List<Remark> of(SchemaRollback plan, Map<String, String> texts) {
    ScriptReview review = new ScriptReview(texts);
    Set<String> loads = new HashSet<>();
    plan.steps().forEach(step -> loads.addAll(step.setting().load().values()));
    plan.steps().forEach(step -> review.step(step, loads));
    plan.checks().forEach(check -> review.check(check, loads));
    return List.copyOf(review.remarks);
  }

  private void step(Step step, Set<String> loads) {
    Set<String> elsewhere = new HashSet<>(loads);
    elsewhere.removeAll(step.setting().load().values());
    Allowance declared = Allowance.revert(step, elsewhere);
    keep(step.scripts().revert(), firewall.judge(script(step.scripts().revert()), declared));
    keep(
        step.scripts().reapply(),
        firewall.judge(script(step.scripts().reapply()), Allowance.reapply(step, loads)));
    keep(
        step.scripts().verify(),
        firewall.judgeVerify(script(step.scripts().verify()), Allowance.looking(loads)));
  }

  private void check(Check check, Set<String> loads) {
    if (check instanceof EmptyCheck empty) {
      keep(empty.file(), firewall.judgeVerify(script(empty.file()), Allowance.looking(loads)));
    }
  }

  private Script script(SqlFile file) {
    return Script.of(Objects.requireNonNull(texts.get(file.path())));
  }

  private void keep(SqlFile file, List<Finding> findings) {
    findings.forEach(finding -> remarks.add(new Remark(file.path(), finding)));
  }
}
