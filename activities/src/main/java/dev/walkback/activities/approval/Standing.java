package dev.walkback.activities.approval;

import dev.walkback.workflows.approval.Envelope;
import dev.walkback.workflows.approval.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The letters of a round that say the same and still stand: key, signature, role, content. */
record Standing(Hearing hearing, List<Envelope> letters, List<Objected> fallen) {
  /** Those of the letters that stand at this moment. */
  static Standing of(Hearing hearing, List<Envelope> letters, Reply answer) {
    var standing = new ArrayList<Envelope>();
    var fallen = new ArrayList<Objected>();
    for (Envelope letter : letters) {
      if (letter.body().answer() == answer) {
        objection(hearing.of(letter)).ifPresentOrElse(fallen::add, () -> standing.add(letter));
      }
    }
    return new Standing(hearing, List.copyOf(standing), List.copyOf(fallen));
  }

  /** And one more. */
  Standing with(Envelope letter) {
    var more = new ArrayList<>(letters);
    more.add(letter);
    return new Standing(hearing, List.copyOf(more), fallen);
  }

  Quorum quorum() {
    var people =
        letters.stream()
            .flatMap(letter -> hearing.roster().person(letter.body().by()).stream())
            .toList();
    return new Quorum(hearing.round().rule(hearing.roster()), people);
  }

  List<String> ids() {
    return letters.stream().map(letter -> letter.body().by()).toList();
  }

  private static Optional<Objected> objection(Hearing hearing) {
    try {
      Proof.check(hearing.letter(), hearing.roster(), hearing.now());
      Binding.checkContent(hearing);
      Right.check(hearing);
      return Optional.empty();
    } catch (Objected objected) {
      return Optional.of(objected.claimedBy(hearing.body().by()));
    }
  }
}
