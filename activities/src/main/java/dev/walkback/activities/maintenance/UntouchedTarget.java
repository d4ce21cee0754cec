package dev.walkback.activities.maintenance;

import dev.walkback.activities.postgres.Address;
import dev.walkback.activities.postgres.Connections;
import dev.walkback.activities.postgres.Ledger;
import dev.walkback.activities.postgres.Problems;
import dev.walkback.activities.postgres.SessionName;
import dev.walkback.workflows.execution.Direction;
import dev.walkback.workflows.plan.Sha256;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Asks the ledger at the target, which alone knows, and compares the catalog.
 *
 * <p>Only steps that were done and brought back again, or never done, leave a target untouched.
 */
public final class UntouchedTarget implements Untouched {
  private final Connections connections;
  private final Address operator;
  private final Barriers barriers;

  /** For the target at this address. */
  public UntouchedTarget(Connections connections, Address operator, Barriers barriers) {
    this.connections = connections;
    this.operator = operator;
    this.barriers = barriers;
  }

  @Override
  public Optional<String> whyNot(UUID rollback, @Nullable String present) {
    try (var connection = connections.open(operator, SessionName.of("untouched"))) {
      var done = Ledger.finished(connection, rollback);
      List<String> standing = standing(done);
      if (!standing.isEmpty()) {
        return Optional.of(
            "Done at the target and not brought back: " + String.join(", ", standing) + ".");
      }
      boolean nothingToAsk = done.isEmpty() && barriers.standing(rollback).isEmpty();
      if (present == null || nothingToAsk) {
        return Optional.empty();
      }
      String found = new OpenCatalog(barriers).read(rollback, connection).digest();
      return found.equals(present)
          ? Optional.empty()
          : Optional.of(
              "The schema is not the one from before this rollback (%s instead of %s)."
                  .formatted(Sha256.head(found), Sha256.head(present)));
    } catch (SQLException e) {
      throw Problems.exception(e, "looking whether anything was changed");
    }
  }

  private static List<String> standing(List<Ledger.Entry> done) {
    List<String> standing = new ArrayList<>();
    for (Ledger.Entry entry : done) {
      if (!entry.part().equals(Direction.BRING_BACK.wire())) {
        standing.add(entry.step());
      }
    }
    done.stream()
        .filter(entry -> entry.part().equals(Direction.BRING_BACK.wire()))
        .forEach(entry -> standing.remove(entry.step()));
    return standing;
  }
}
