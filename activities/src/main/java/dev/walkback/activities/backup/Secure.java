package dev.walkback.activities.backup;

import dev.walkback.activities.postgres.Connections;
import dev.walkback.activities.postgres.Problems;
import dev.walkback.activities.postgres.RollbackNames;
import dev.walkback.activities.postgres.SessionName;
import dev.walkback.activities.progress.Progress;
import dev.walkback.activities.target.Proving;
import dev.walkback.activities.target.Registered;
import dev.walkback.activities.target.TargetAccess;
import dev.walkback.activities.target.Targets;
import dev.walkback.workflows.backup.PreservedRows;
import dev.walkback.workflows.backup.Quarantine;
import dev.walkback.workflows.backup.Safety;
import dev.walkback.workflows.backup.SafetyReceipt;
import dev.walkback.workflows.backup.SecureRequest;
import dev.walkback.workflows.backup.WholeDump;
import dev.walkback.workflows.plan.SafetyChoice;
import dev.walkback.workflows.plan.Sha256;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Names what brings the present back, proves that it can be made, and makes what must be. */
public final class Secure {
  static final String ROWS = "Every row that a step changes or takes away is kept as it was";
  static final String THINGS =
      "Every table and column that a step drops is moved out of sight with what it holds";
  static final String EVERYTHING = "A dump of everything, taken after closing";

  private final Targets targets;
  private final Function<UUID, Registered> registrations;
  private final Connections connections;
  private final ClosedDump dump;
  private final InstantSource clock;

  /**
   * Secures with these.
   *
   * @param registrations the target a rollback is about, as it was registered
   */
  public Secure(
      Targets targets,
      Function<UUID, Registered> registrations,
      Connections connections,
      ClosedDump dump,
      InstantSource clock) {
    this.targets = targets;
    this.registrations = registrations;
    this.connections = connections;
    this.dump = dump;
    this.clock = clock;
  }

  /** May be repeated; never touches a row of the application. */
  public SafetyReceipt run(SecureRequest request, Progress progress) {
    var begun = clock.instant();
    Coverage.judge(request.plan());
    var access = targets.of(request.rollback());
    var registered = registrations.apply(request.rollback());
    progress.at(0, "trying whether the present can be kept beside itself");
    prove(request, access, registered);
    var names = RollbackNames.of(request.rollback());
    var kinds = new ArrayList<Safety>();
    switch (request.plan().safety()) {
      case PRESERVED -> kinds.add(rows(names));
      case QUARANTINE -> kinds.add(things(names));
      case AUTO -> kinds.addAll(List.of(rows(names), things(names)));
      case CLONE -> throw new IllegalStateException("a clone was refused before this");
      case DUMP ->
          kinds.addAll(
              List.of(rows(names), things(names), dump(request, access, registered, progress)));
    }
    boolean waits = request.plan().safety() == SafetyChoice.DUMP && !request.closed();
    return new SafetyReceipt(kinds, waits, Duration.between(begun, clock.instant()), digest(kinds));
  }

  private void prove(SecureRequest request, TargetAccess access, Registered registered) {
    var address = access.operator();
    try (var operator = connections.open(address, SessionName.of("safety"))) {
      Proving.prove(operator, registered, address);
      Writable.prove(operator, RollbackNames.of(request.rollback()), request.plan());
    } catch (SQLException e) {
      throw Problems.exception(e, "looking at target " + access.name());
    }
  }

  private WholeDump dump(
      SecureRequest request, TargetAccess access, Registered registered, Progress progress) {
    return request.closed()
        ? dump.take(request.rollback(), access, registered, progress.within(5, 100))
        : new WholeDump("", "", false, EVERYTHING);
  }

  private static Safety rows(RollbackNames names) {
    return new PreservedRows(names.preserved(), ROWS);
  }

  private static Safety things(RollbackNames names) {
    return new Quarantine(names.quarantine(), THINGS);
  }

  /** The same before and after closing: people approve what will be made, before it can be. */
  private static String digest(List<Safety> kinds) {
    var text = new StringBuilder();
    for (Safety kind : kinds) {
      text.append(
          switch (kind) {
            case PreservedRows rows -> "preserved " + rows.schema();
            case Quarantine things -> "quarantine " + things.schema();
            case WholeDump all -> "dump after closing";
          });
      text.append('\n');
    }
    return Sha256.of(text.toString());
  }
}
