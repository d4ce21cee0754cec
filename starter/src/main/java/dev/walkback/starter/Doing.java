package dev.walkback.starter;

import dev.walkback.workflows.status.Visible;
import io.temporal.api.common.v1.Payloads;
import io.temporal.api.workflow.v1.PendingActivityInfo;
import io.temporal.client.WorkflowStub;
import io.temporal.common.converter.DataConverterException;
import io.temporal.common.converter.GlobalDataConverter;
import java.util.List;
import java.util.Optional;

/**
 * What the worker is at right now: how far its last heartbeat said it is, and what went wrong
 * before, where it is tried again.
 *
 * @param activity by its name in the history
 * @param beat as the heartbeat said it, "45 % restoring"; empty before the first
 * @param attempt from 1 on
 * @param failure what ended the attempt before; empty for the first
 */
public record Doing(String activity, String beat, int attempt, String failure) {
  /** All that is under way; none while people are asked. */
  public static List<Doing> of(WorkflowStub rollback) {
    return rollback.describe().getRawDescription().getPendingActivitiesList().stream()
        .map(Doing::of)
        .toList();
  }

  /** One line for a terminal. */
  public String line() {
    var text = new StringBuilder(activity);
    if (!beat.isEmpty()) {
      text.append(": ").append(beat);
    }
    if (attempt > 1) {
      text.append(" (attempt ").append(attempt);
      text.append(
          failure.isEmpty() ? ")" : ", before: " + failure.lines().findFirst().orElse("") + ")");
    }
    return Visible.text(text.toString());
  }

  private static Doing of(PendingActivityInfo pending) {
    return new Doing(
        pending.getActivityType().getName(),
        pending.hasHeartbeatDetails() ? text(pending.getHeartbeatDetails()) : "",
        pending.getAttempt(),
        pending.getLastFailure().getMessage());
  }

  /** A heartbeat that cannot be read is no reason to show nothing at all. */
  private static String text(Payloads beat) {
    try {
      return GlobalDataConverter.get()
          .fromPayloads(0, Optional.of(beat), String.class, String.class);
    } catch (DataConverterException unreadable) {
      return "";
    }
  }
}
