package dev.walkback.activities.approval;

import dev.walkback.activities.store.Store;
import dev.walkback.workflows.approval.AskRequest;
import dev.walkback.workflows.approval.Checkpoint;
import dev.walkback.workflows.notice.Occasion;
import dev.walkback.workflows.notice.TellRequest;
import dev.walkback.workflows.plan.Sha256;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Puts questions to people: once, with everything an answer must quote, and tells them. */
public final class Ask {
  private static final int NONCE_BYTES = 16;

  private final Store store;
  private final Supplier<Roster> rosters;
  private final Notices notices;
  private final List<Link> links;
  private final InstantSource clock;
  private final SecureRandom chance = new SecureRandom();

  /** The links stand on every card. */
  public Ask(
      Store store,
      Supplier<Roster> rosters,
      Notices notices,
      List<Link> links,
      InstantSource clock) {
    this.store = store;
    this.rosters = rosters;
    this.notices = notices;
    this.links = List.copyOf(links);
    this.clock = clock;
  }

  /** The question; asked again by the same run, gate and round it is the same one. */
  public Checkpoint ask(AskRequest asked) {
    var roster = rosters.get();
    var candidates = new Candidates(asked, roster);
    var checkpoint = checkpoint(asked, roster, candidates);
    return store.inTransaction(tx -> {
      if (Rounds.open(tx, asked, checkpoint)) {
        tell(tx, asked, checkpoint, candidates);
      }
      return Rounds.put(tx, asked);
    });
  }

  private Checkpoint checkpoint(AskRequest asked, Roster roster, Candidates candidates) {
    var opened = clock.instant();
    String digest = asked.parts().digest();
    String phrase = Wording.phrase(asked, digest);
    var card =
        new Card(asked, candidates.words(), phrase, digest, opened, candidates.alone(), links);
    return new Checkpoint(
        asked.gate(),
        asked.round(),
        nonce(),
        roster.installation(),
        roster.namespace(),
        asked.workflow(),
        asked.run(),
        asked.firstRun(),
        digest,
        Sha256.head(digest),
        asked.target(),
        Sha256.of(asked.target().registration()),
        asked.leaving(),
        asked.replies(),
        phrase,
        candidates.words(),
        candidates.whom(),
        opened,
        asked.closes(),
        card.markdown());
  }

  /** Those who may answer, whomever the ladder names: it may name only somebody who may not. */
  private void tell(Connection tx, AskRequest asked, Checkpoint checkpoint, Candidates candidates)
      throws SQLException {
    var people =
        Stream.concat(asked.tell().stream(), candidates.ids().stream()).distinct().toList();
    if (people.isEmpty()) {
      return;
    }
    String key =
        "asked/%s/%d/%s"
            .formatted(asked.gate().wire(), asked.round(), checkpoint.nonce().substring(0, 8));
    notices.put(
        tx,
        new TellRequest(
            asked.rollback(),
            key,
            Occasion.ASKED,
            0,
            checkpoint.card(),
            checkpoint.opened(),
            people));
  }

  private String nonce() {
    byte[] bytes = new byte[NONCE_BYTES];
    chance.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
