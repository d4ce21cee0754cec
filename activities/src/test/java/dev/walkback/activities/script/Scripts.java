package dev.walkback.activities.script;

import dev.walkback.workflows.plan.Hazard;
import dev.walkback.workflows.plan.Loss;
import dev.walkback.workflows.plan.RowBudget;
import dev.walkback.workflows.plan.RowOperation;
import java.util.List;
import java.util.Set;

/** Allowances and verdicts as the tests of this package need them. */
final class Scripts {
  private static final ScriptFirewall FIREWALL = new ScriptFirewall();

  private Scripts() {}

  static Allowance declaring(Hazard... hazards) {
    return new Allowance(Set.of(hazards), Loss.NONE, true, Set.of(), Set.of(), false, List.of());
  }

  static Allowance everything() {
    return new Allowance(
        Set.of(Hazard.values()), Loss.COMPLETE, true, Set.of(), Set.of(), false, List.of());
  }

  static Allowance loading(Set<String> here, Set<String> elsewhere) {
    return new Allowance(
        Set.of(Hazard.values()), Loss.NONE, true, here, elsewhere, false, List.of());
  }

  static Allowance counting(String table, RowOperation operation) {
    List<RowBudget> bands = List.of(new RowBudget(table, operation, 0, 120));
    return new Allowance(
        Set.of(Hazard.values()), Loss.PARTIAL, true, Set.of(), Set.of(), true, bands);
  }

  static Allowance alone() {
    return new Allowance(
        Set.of(Hazard.values()), Loss.NONE, false, Set.of(), Set.of(), false, List.of());
  }

  static List<Finding> judge(String sql, Allowance allowance) {
    return FIREWALL.judge(Script.of(sql), allowance);
  }

  /** The codes of what is refused, in order. */
  static List<String> refused(String sql, Allowance allowance) {
    return judge(sql, allowance).stream().filter(Finding::refuses).map(Finding::code).toList();
  }

  static List<String> refused(String sql) {
    return refused(sql, everything());
  }

  static List<String> refusedInVerify(String sql) {
    return FIREWALL.judgeVerify(Script.of(sql), everything()).stream()
        .filter(Finding::refuses)
        .map(Finding::code)
        .toList();
  }

  /** The harms found in a script whose step declares nothing. */
  static List<Hazard> harms(String sql) {
    return judge(sql, everything()).stream()
        .flatMap(finding -> java.util.stream.Stream.ofNullable(finding.hazard()))
        .distinct()
        .toList();
  }
}
