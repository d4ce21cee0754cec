package dev.walkback.workflows;

import dev.walkback.workflows.approval.ApprovalActivities;
import dev.walkback.workflows.approval.AskRequest;
import dev.walkback.workflows.approval.Checkpoint;
import dev.walkback.workflows.approval.Decided;
import dev.walkback.workflows.approval.JudgeRequest;
import dev.walkback.workflows.approval.Refused;
import dev.walkback.workflows.approval.Reply;
import dev.walkback.workflows.approval.Verdict;
import dev.walkback.workflows.assessment.Assessment;
import dev.walkback.workflows.assessment.AssessmentActivities;
import dev.walkback.workflows.assessment.MeasureRequest;
import dev.walkback.workflows.assessment.Recommendation;
import dev.walkback.workflows.notice.NoticeActivities;
import dev.walkback.workflows.notice.TellRequest;
import dev.walkback.workflows.notice.Told;
import dev.walkback.workflows.plan.LoadRequest;
import dev.walkback.workflows.plan.LoadedPlan;
import dev.walkback.workflows.plan.PlanActivities;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The hands that load, measure, ask and tell. */
abstract class FakePeople extends FakeLog
    implements PlanActivities, AssessmentActivities, ApprovalActivities, NoticeActivities {
  @Override
  public LoadedPlan load(LoadRequest request) {
    did("load the plan");
    return Loaded.plan(request, Plans.plan(again, closes), begin, left, nothing);
  }

  @Override
  public Assessment measure(MeasureRequest request) {
    did("measure");
    return new Assessment(
        Recommendation.ROLL_BACK, "S0.5", "orphans", List.of(), "", Instant.EPOCH);
  }

  @Override
  public Checkpoint ask(AskRequest asked) {
    did("ask " + asked.gate().wire() + " round " + asked.round());
    told.addAll(asked.tell());
    facts.put(asked.gate(), asked.facts());
    return new Checkpoint(
        asked.gate(),
        asked.round(),
        "n" + asked.round(),
        "here",
        "default",
        asked.workflow(),
        asked.run(),
        asked.firstRun(),
        asked.parts().digest(),
        asked.parts().digest().substring(7, 15),
        asked.target(),
        "scope",
        asked.leaving(),
        asked.replies(),
        "",
        "one person: dba",
        List.of("dba"),
        Instant.EPOCH,
        asked.closes(),
        "**%s**\n\ndigest **d**\n\n- a fact\n\n| what | bound |\n|---|---|\n"
            .formatted(asked.sentence()));
  }

  @Override
  public Verdict judge(JudgeRequest request) {
    did("judge a letter at " + request.gate().wire());
    String said = request.letter().replace("\"", "");
    for (Reply reply : Reply.values()) {
      if (said.equals(reply.wire())) {
        return new Decided(reply, List.of("dan"), "because", Instant.EPOCH);
      }
    }
    return new Refused(
        "letter-forged", "The signature is not right.", "Sign it.", null, said.equals("spoil"));
  }

  @Override
  public Told tell(TellRequest request) {
    told.addAll(request.people());
    log.add(
        "tell "
            + request.occasion().wire()
            + (request.people().isEmpty() ? "" : " " + request.people()));
    return new Told(request.people(), List.of(), Duration.ZERO);
  }
}
