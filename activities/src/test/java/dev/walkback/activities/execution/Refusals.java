package dev.walkback.activities.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.walkback.activities.problem.Problem;
import dev.walkback.activities.problem.ProblemException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** How the tests of steps read a refusal. */
final class Refusals {
  private Refusals() {}

  static void refused(
      ThrowingCallable work, String code, Class<? extends Problem> kind, String says) {
    assertThatThrownBy(work)
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> {
              assertThat(e.problem().code()).isEqualTo(code);
              assertThat(e.problem()).isInstanceOf(kind);
              assertThat(e.problem().text()).contains(says);
            });
  }
}
