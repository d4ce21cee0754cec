package dev.walkback.activities.approval;

import dev.walkback.activities.quotation.Quoted;
import dev.walkback.workflows.approval.Decision;
import dev.walkback.workflows.notice.Occasion;
import dev.walkback.workflows.notice.TellRequest;
import java.util.List;

/** Tells a person what was decided in their name: whose key was stolen learns of it this way. */
final class Echo {
  private Echo() {}

  static TellRequest of(Hearing hearing) {
    Decision body = hearing.body();
    var asked = hearing.round().asked();
    String text =
        ("You answered '%s' at the gate %s of %s, digest %s, with the key %s. Not you? Have an"
                + " operator revoke the key at once, and stop it: walkback abort %s --reason"
                + " 'not me'.")
            .formatted(
                body.answer().wire(),
                asked.gate().wire(),
                Quoted.markdown(asked.target().name()),
                hearing.round().checkpoint().digest8(),
                hearing.letter().key(),
                Quoted.markdown(asked.workflow()));
    return new TellRequest(
        asked.rollback(),
        "counted/%s/%s/%d".formatted(body.nonce().substring(0, 8), body.by(), body.iat()),
        Occasion.COUNTED,
        0,
        text,
        hearing.now(),
        List.of(body.by()));
  }
}
