package dev.walkback.starter;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.temporal.api.common.v1.WorkflowExecution;
import io.temporal.client.WorkflowQueryRejectedException;
import io.temporal.client.WorkflowStub;
import java.lang.reflect.Proxy;
import org.junit.jupiter.api.Test;

class RollbackTest {
  /** As a real server answers while the code of a run fails again and again. */
  @Test
  void saysThatItDoesNotAnswerWhereTheServerRejectsTheQuestion() {
    var rejecting =
        (WorkflowStub)
            Proxy.newProxyInstance(
                WorkflowStub.class.getClassLoader(),
                new Class<?>[] {WorkflowStub.class},
                (stub, method, arguments) -> {
                  throw new WorkflowQueryRejectedException(
                      WorkflowExecution.getDefaultInstance(), "Rollback", null);
                });
    assertThatThrownBy(() -> new Rollback(rejecting).status())
        .isInstanceOf(Complaint.class)
        .hasMessageContaining("does not answer");
  }
}
