package dev.walkback.activities.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.walkback.activities.problem.ProblemException;
import dev.walkback.workflows.execution.InTheWay;
import io.temporal.common.converter.DefaultDataConverter;
import io.temporal.failure.ApplicationFailure;
import org.junit.jupiter.api.Test;

class AttemptTest {
  @Test
  void aProblemKeepsItsCodeItsWordsAndTheRecordTheRunbookMayActOn() {
    var session = new InTheWay(7, "1763692920.123456", "pid 7, user report");
    var problem = ProblemException.needsPerson("blocked", "It needs a lock.", "Retry.");

    var failure = failure(problem.about(session));

    assertThat(failure.getType()).isEqualTo("blocked");
    assertThat(failure.getOriginalMessage()).isEqualTo("It needs a lock.\nHINT: Retry.");
    assertThat(failure.isNonRetryable()).isTrue();
    assertThat(failure.getStackTrace()).isEmpty();
    assertThat(failure.getDetails().get(InTheWay.class)).isEqualTo(session);
  }

  @Test
  void withoutSuchARecordItCarriesNone() {
    var failure = failure(ProblemException.again("sqlstate-55P03", "A lock.", "Wait."));

    assertThat(failure.isNonRetryable()).isFalse();
    assertThat(failure.getDetails().getSize()).isZero();
  }

  private static ApplicationFailure failure(ProblemException problem) {
    var failure =
        catchThrowableOfType(
            ApplicationFailure.class,
            () ->
                Attempt.of(() -> {
                  throw problem;
                }));
    failure.setDataConverter(DefaultDataConverter.STANDARD_INSTANCE);
    return failure;
  }
}
