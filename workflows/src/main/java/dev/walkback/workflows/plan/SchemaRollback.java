package dev.walkback.workflows.plan;

import dev.walkback.workflows.check.Check;
import dev.walkback.workflows.maintenance.Barrier;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Type 1: reversals of migrations, newest first, each in a transaction of its own. */
public record SchemaRollback(
    String name,
    String target,
    @Nullable About about,
    Source source,
    MigrationTool tool,
    SafetyChoice safety,
    Closes closes,
    boolean early,
    List<Barrier> barriers,
    List<Step> steps,
    List<Check> checks,
    @Nullable Again again,
    String policy,
    WatchWindow watch,
    @Nullable String phrase,
    List<String> expect)
    implements RollbackPlan {

  /** Copies, so that what was approved cannot change. */
  public SchemaRollback {
    barriers = List.copyOf(barriers);
    steps = List.copyOf(steps);
    checks = List.copyOf(checks);
    expect = List.copyOf(expect);
  }

  /** What is customary for this type; what this one takes and risks, its rehearsal measures. */
  public String customary() {
    return "the procedures call it 20 to 60 min, low to medium risk";
  }

  @Override
  public String kind() {
    return "Type 1 (schema)";
  }

  @Override
  public String wireType() {
    return "schema";
  }

  /** The steps that take part, as executed. */
  public List<Step> reversals() {
    return steps.stream().filter(Step::takesPart).toList();
  }

  /** The top of the band: the most rows that may leave live tables. */
  public long mostRowsLeaving() {
    return reversals().stream().mapToLong(step -> step.harm().mostRowsLeaving()).sum();
  }
}
