package dev.walkback.workflows;

import dev.walkback.workflows.notice.Occasion;
import dev.walkback.workflows.notice.TellRequest;
import java.util.List;

/** Tells everybody the plan's policy names for an occasion. */
final class Messenger {
  private final Desk desk;
  private final Dossier dossier;
  private int told;

  Messenger(Desk desk, Dossier dossier) {
    this.desk = desk;
    this.dossier = dossier;
  }

  String target() {
    return dossier.plan().target().name();
  }

  void tell(Occasion occasion, String text) {
    var key = occasion.wire() + "-" + ++told;
    var request =
        new TellRequest(dossier.plan().rollback(), key, occasion, 0, text, Clock.now(), List.of());
    desk.tellQuietly(request, "Tell: " + text);
  }
}
