package dev.walkback.activities.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.walkback.activities.fingerprint.FingerprintDifference.Verdict;
import dev.walkback.activities.problem.ProblemException;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FingerprintDifferenceTest {

  private static final Fingerprint TRACKS =
      fingerprint(
          "relation public.tracks",
          Map.of("type", "table"),
          "column public.tracks.id",
          Map.of("type", "bigint", "position", "1"),
          "column public.tracks.title",
          Map.of("type", "text", "position", "2"));

  @Test
  void callsTheSameSchemaEqual() {
    assertThat(between(TRACKS, TRACKS)).returns(Verdict.EQUAL, FingerprintDifference::verdict);
  }

  @Test
  void namesAColumnThatCameOnceAndNotTheColumnsItMoved() {
    var wider =
        fingerprint(
            "relation public.tracks",
            Map.of("type", "table"),
            "column public.tracks.added",
            Map.of("type", "date", "position", "1"),
            "column public.tracks.id",
            Map.of("type", "bigint", "position", "2"),
            "column public.tracks.title",
            Map.of("type", "text", "position", "3"));

    assertThat(sentences(between(TRACKS, wider)))
        .containsExactly("column public.tracks.added was not there before");
  }

  @Test
  void namesATableThatWentAndNotEachOfItsParts() {
    var empty = fingerprint("relation public.other", Map.of("type", "table"));

    assertThat(sentences(between(TRACKS, empty)))
        .containsExactly(
            "relation public.other was not there before", "relation public.tracks is missing");
  }

  @Test
  void marksWhatThePlanDeclaresAndLeavesTheRest() {
    var changed =
        fingerprint(
            "relation public.tracks",
            Map.of("type", "table", "owner", "mallory"),
            "column public.tracks.id",
            Map.of("type", "integer", "position", "1", "not-null", "yes"),
            "column public.tracks.title",
            Map.of("type", "text", "position", "2"));

    var difference = between(TRACKS, changed, "column public.tracks.id: type");

    assertThat(difference.verdict()).isEqualTo(Verdict.DIFFERENT);
    assertThat(difference.undeclared())
        .extracting(NamedDifference::severity)
        .containsExactly(Severity.ACCESS, Severity.STRUCTURE);
    assertThat(difference.differences()).hasSize(3);
    assertThat(
            between(TRACKS, changed, "column public.tracks.id", "relation public.tracks: owner")
                .verdict())
        .isEqualTo(Verdict.EQUAL_AS_DECLARED);
  }

  @Test
  void doesNotTakeADeclarationOfOneTableForAnother() {
    var retyped =
        fingerprint(
            "relation public.tracks",
            Map.of("type", "table"),
            "column public.tracks.id",
            Map.of("type", "integer", "position", "1"),
            "column public.tracks.title",
            Map.of("type", "text", "position", "2"));

    assertThat(between(TRACKS, retyped, "column public.track.id", "relation public.tracks"))
        .returns(Verdict.DIFFERENT, FingerprintDifference::verdict);
  }

  @Test
  void shortensALongDefinitionToItsBeginningAndDigest() {
    var one = fingerprint("relation public.v", Map.of("definition", "SELECT 1" + " ".repeat(999)));
    var two = fingerprint("relation public.v", Map.of("definition", "SELECT 2" + " ".repeat(999)));

    assertThat(between(one, two).differences())
        .singleElement()
        .satisfies(difference -> {
          assertThat(difference.before()).startsWith("SELECT 1").contains("sha256:");
          assertThat(difference.before()).hasSizeLessThan(300);
          assertThat(difference.after()).isNotEqualTo(difference.before());
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "tracks", "Column public.tracks.id", ": type"})
  void refusesADeclarationThatNamesNothing(String text) {
    assertThatThrownBy(() -> ExpectedDifference.parse(text))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("HINT: Write the kind and the full name");
  }

  private static List<String> sentences(FingerprintDifference difference) {
    return difference.differences().stream().map(NamedDifference::sentence).toList();
  }

  private static FingerprintDifference between(
      Fingerprint before, Fingerprint after, String... expected) {
    var declared = List.of(expected).stream().map(ExpectedDifference::parse).toList();
    return FingerprintDifference.between(before, after, declared);
  }

  @SuppressWarnings("unchecked")
  private static Fingerprint fingerprint(Object... factsAndAspects) {
    var facts = new TreeMap<String, SortedMap<String, SortedMap<String, String>>>();
    for (int i = 0; i < factsAndAspects.length; i += 2) {
      String[] words = factsAndAspects[i].toString().split(" ", 2);
      facts
          .computeIfAbsent(words[0], kind -> new TreeMap<>())
          .put(words[1], new TreeMap<>((Map<String, String>) factsAndAspects[i + 1]));
    }
    return new Fingerprint(15, facts);
  }
}
