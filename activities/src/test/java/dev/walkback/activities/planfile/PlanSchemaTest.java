package dev.walkback.activities.planfile;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.walkback.workflows.plan.Hazard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an editor says while a plan is written must be what the reader says later. */
class PlanSchemaTest {
  private static final Path FILE = Path.of("..", "docs", "plan.schema.json");

  @TempDir Path folder;

  static Stream<WrongPlan> visible() {
    return WrongPlan.corpus().filter(WrongPlan::inSchema);
  }

  private static List<Error> errors(String yaml) throws IOException {
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Files.readString(FILE), InputFormat.JSON);
    return schema.validate(yaml, InputFormat.YAML);
  }

  @Test
  void acceptsThePlanOfTheTests() throws IOException {
    assertThat(errors(PlanOnDisk.in(folder).yaml())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"tracks-schema", "favorites-schema"})
  void acceptsTheExamples(String name) throws IOException {
    Path plan = Path.of("..", "examples", "plans", name, "plan.yaml");

    assertThat(errors(Files.readString(plan))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("visible")
  void refusesAWrongPlan(WrongPlan wrong) throws IOException {
    assertThat(errors(wrong.applyTo(PlanOnDisk.in(folder).yaml()))).isNotEmpty();
  }

  @Test
  void knowsEveryHazard() throws IOException {
    String schema = Files.readString(FILE);

    assertThat(Arrays.stream(Hazard.values()).map(hazard -> '"' + hazard.wire() + '"'))
        .allSatisfy(hazard -> assertThat(schema).contains(hazard));
  }
}
