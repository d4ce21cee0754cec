package dev.walkback.activities.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.walkback.activities.abort.Aborts;
import dev.walkback.activities.execution.StepWork;
import dev.walkback.activities.postgres.Query;
import dev.walkback.activities.problem.ProblemException;
import dev.walkback.activities.progress.Progress;
import dev.walkback.workflows.approval.Decided;
import dev.walkback.workflows.approval.Gate;
import dev.walkback.workflows.approval.Reply;
import dev.walkback.workflows.execution.InTheWay;
import dev.walkback.workflows.execution.Permit;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A real step at a real target, behind a real session: letters decide what may happen to it. */
@Timeout(60)
class LeaveToEndTest {
  private Court court;
  private Scaffold scaffold;
  private StepWork work;
  private Connection reader;
  private InTheWay session;

  @BeforeEach
  void blockedBehindASessionThatHasUsedUpAllPatience() throws SQLException {
    court = new Court(LeaveToEndTest.class);
    scaffold = new Scaffold(court);
    work = scaffold.work();
    says(Gate.POINT_OF_NO_RETURN, Reply.APPROVE);
    reader = scaffold.target.application();
    reader.setAutoCommit(false);
    Query.run(reader, "SELECT count(*) FROM tracks");
    scaffold.patienceIsOver();
    var blocked = catchThrowableOfType(ProblemException.class, () -> reverse(null));
    assertThat(blocked.problem().code()).as(blocked.getMessage()).isEqualTo("blocked");
    session = (InTheWay) blocked.about();
  }

  @AfterEach
  void leaveNothing() throws SQLException {
    reader.close();
    scaffold.close();
    court.close();
  }

  @Test
  void aYesEndsTheSessionAndTheStepIsDone() throws SQLException {
    says(Gate.BLOCKER, Reply.APPROVE);
    reverse(new Permit(session, 1));

    assertThat(scaffold.stepsDone()).isEqualTo("1");
    assertThatThrownBy(() -> Query.run(reader, "SELECT 1")).isInstanceOf(SQLException.class);
  }

  @Test
  void withoutAYesNobodyIsEndedAndNothingIsDone() throws SQLException {
    refused("decision-none");
    says(Gate.BLOCKER, Reply.REJECT);
    refused("decision-none");

    Query.run(reader, "SELECT 1");
    assertThat(scaffold.stepsDone()).isEqualTo("0");
  }

  @Test
  void aWishToStopWinsOverAYes() throws SQLException {
    says(Gate.BLOCKER, Reply.APPROVE);
    new Aborts(court.store()).ask(scaffold.rollback(), "fixed forward");
    refused("aborted");

    Query.run(reader, "SELECT 1");
    assertThat(scaffold.stepsDone()).isEqualTo("0");
  }

  private void refused(String code) {
    var refused =
        catchThrowableOfType(ProblemException.class, () -> reverse(new Permit(session, 1)));
    assertThat(refused.problem().code()).isEqualTo(code);
  }

  private void reverse(@Nullable Permit permit) {
    work.step(scaffold.request(permit), Progress.silent());
  }

  private void says(Gate gate, Reply reply) throws SQLException {
    var asked = court.put(scaffold.asking.at(gate));
    var checkpoint = court.ask.ask(asked);
    var verdict =
        court.sends(asked, court.ben.seal(court.ben.answer(checkpoint, reply, court.now)));
    assertThat(verdict).isInstanceOf(Decided.class);
  }
}
