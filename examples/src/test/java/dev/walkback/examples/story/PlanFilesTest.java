package dev.walkback.examples.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkback.activities.script.Allowance;
import dev.walkback.activities.script.Finding;
import dev.walkback.activities.script.Script;
import dev.walkback.activities.script.ScriptFirewall;
import dev.walkback.activities.yaml.Fields;
import dev.walkback.activities.yaml.YamlReader;
import dev.walkback.workflows.plan.Hazard;
import dev.walkback.workflows.plan.Loss;
import dev.walkback.workflows.plan.RowBudget;
import dev.walkback.workflows.plan.RowOperation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples pass the firewall that every plan has to pass, and declare no more than they do. */
class PlanFilesTest {
  private final ScriptFirewall firewall = new ScriptFirewall();

  @ParameterizedTest
  @ValueSource(strings = {"tracks-schema", "favorites-schema"})
  void everyFileIsAllowedAndEveryDeclaredHarmIsReal(String name) throws Exception {
    Path plan = Path.of("plans", name);
    for (Fields step :
        YamlReader.read("plan.yaml", Files.readAllBytes(plan.resolve("plan.yaml")), 262_144)
            .list("steps")) {
      Set<Hazard> declared = hazards(step);
      Allowance way = allowance(step, declared);
      List<Finding> there = firewall.judge(script(plan, step.text("revert")), way);

      assertThat(there).noneMatch(Finding::refuses);
      assertThat(
              there.stream()
                  .map(Finding::hazard)
                  .filter(Objects::nonNull)
                  .collect(Collectors.toSet()))
          .as(step.text("name"))
          .isEqualTo(declared);
      assertThat(firewall.judgeVerify(script(plan, step.text("verify")), way)).isEmpty();
      assertThat(firewall.judge(script(plan, step.text("reapply")), anything(declared)))
          .noneMatch(Finding::refuses);
    }
  }

  private static Script script(Path plan, String file) throws IOException {
    return Script.of(Files.readString(plan.resolve(file)));
  }

  private static Set<Hazard> hazards(Fields step) {
    return step.texts("hazards").stream()
        .map(wire ->
            EnumSet.allOf(Hazard.class).stream()
                .filter(h -> h.wire().equals(wire))
                .findFirst()
                .orElseThrow())
        .collect(Collectors.toSet());
  }

  private static Allowance allowance(Fields step, Set<Hazard> declared) {
    return new Allowance(
        declared,
        Loss.valueOf(step.text("loss").toUpperCase(Locale.ROOT)),
        true,
        Set.copyOf(step.textMap("load").values()),
        Set.of(),
        true,
        budgets(step.fields("rows")));
  }

  private static Allowance anything(Set<Hazard> declared) {
    Set<Hazard> hazards = EnumSet.allOf(Hazard.class);
    hazards.removeAll(Set.of(Hazard.CASCADES, Hazard.DROPS_TABLE));
    hazards.addAll(declared);
    return new Allowance(hazards, Loss.COMPLETE, true, Set.of(), Set.of(), false, List.of());
  }

  private static List<RowBudget> budgets(Fields rows) {
    List<RowBudget> budgets = new ArrayList<>();
    for (String table : rows.names()) {
      Fields operations = rows.fields(table);
      for (String operation : operations.names()) {
        List<Long> band = operations.numbers(operation);
        budgets.add(
            new RowBudget(
                table,
                RowOperation.valueOf(operation.toUpperCase(Locale.ROOT)),
                band.get(0),
                band.get(1)));
      }
    }
    return budgets;
  }
}
