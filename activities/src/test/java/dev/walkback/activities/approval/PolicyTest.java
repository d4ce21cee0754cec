package dev.walkback.activities.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.walkback.workflows.approval.Gate;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class PolicyTest {
  private final Person dba = person("dora", "dba");
  private final Person owner = person("olga", "service-owner");
  private final Person both = person("boris", "dba", "service-owner");
  private final Person responder = person("ben", "responder");

  @Tag("D4.14")
  @Test
  void everyTypeIsApprovedByAnotherAndLossRaisesTheQuorum() {
    var standard = Policy.standard();
    for (String type : List.of("schema", "partial", "full")) {
      var rule = standard.rule(Gate.POINT_OF_NO_RETURN, type, 0);
      assertThat(rule.notRequester()).isTrue();
      assertThat(rule.notAuthor()).isTrue();
      assertThat(rule.seats()).isNotEmpty();
      var lossy = standard.rule(Gate.POINT_OF_NO_RETURN, type, 1);
      assertThat(new Quorum(lossy, List.of(dba)).missing()).isEqualTo("one person: service-owner");
      assertThat(new Quorum(lossy, List.of(dba, owner)).reached()).isTrue();
      assertThat(lossy.notRequester()).isTrue();
    }
    assertThat(reached("schema", responder)).isTrue();
    assertThat(reached("partial", responder)).isFalse();
    assertThat(reached("partial", dba)).isTrue();
    assertThat(reached("full", dba)).isFalse();
  }

  @Test
  void nobodySitsOnTwoChairsAndTheOrderOfComingDoesNotMatter() {
    var rule = Policy.standard().rule(Gate.POINT_OF_NO_RETURN, "full", 0);
    assertThat(new Quorum(rule, List.of(both)).reached()).isFalse();
    assertThat(new Quorum(rule, List.of(both, dba)).reached()).isTrue();
    assertThat(new Quorum(rule, List.of(both, owner)).reached()).isTrue();
    assertThat(new Quorum(rule, List.of(dba, person("dan", "dba"))).reached()).isFalse();
  }

  @Test
  void aSeatForSeveralNeedsSeveral() {
    var rule =
        new Rule(
            Gate.HELD,
            Set.of(),
            false,
            List.of(new Seat(Set.of("dba"), Set.of("ben"), 2)),
            false,
            false);
    assertThat(new Quorum(rule, List.of()).missing()).isEqualTo("2 people: ben or dba");
    assertThat(new Quorum(rule, List.of(dba)).missing()).isEqualTo("one person: ben or dba");
    assertThat(new Quorum(rule, List.of(dba, responder)).reached()).isTrue();
  }

  @Test
  void whatIsEmptyMeansNobody() {
    for (Gate gate : Gate.values()) {
      var rule = new Policy("empty", List.of()).rule(gate, "schema", 0);
      assertThat(new Quorum(rule, List.of(dba, owner, both, responder)).reached()).isFalse();
    }
    var noSeats = new Rule(Gate.START, Set.of(), false, List.of(), false, false);
    assertThat(new Quorum(noSeats, List.of(dba)).reached()).isFalse();
    assertThat(new Quorum(noSeats.alone(), List.of(dba)).reached()).isFalse();
    var seatForNobody =
        new Rule(
            Gate.START, Set.of(), false, List.of(new Seat(Set.of(), Set.of(), 1)), false, false);
    assertThat(new Quorum(seatForNobody, List.of(dba)).reached()).isFalse();
    assertThat(Court.roster(dba).rule("missing", Gate.START, "schema", 0).admits(dba)).isFalse();
    assertThatIllegalArgumentException().isThrownBy(() -> new Seat(Set.of("dba"), Set.of(), 0));
  }

  @Test
  void onePersonHasOneIdAndOneKeyHasOneOwner() {
    var pen = Pen.of("ada");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Court.roster(person("ada"), person("ADA")))
        .withMessageContaining("person");
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            Court.roster(
                new Person("ada", List.of(pen.entry()), List.of(), Set.of()),
                new Person("eve", List.of(pen.entry()), List.of(), Set.of())))
        .withMessageContaining("key");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new PublicKeyEntry("k", pen.publicKey() + "=", "op", Instant.EPOCH, null, false))
        .withMessageContaining("walkback key new");
  }

  @Test
  void authorsWrittenByHandAreRecognized() {
    var ada = new Person("ada", List.of(), List.of("mail:x", "ada@acme.example"), Set.of());
    assertThat(ada.isAmong(List.of(" Ada "))).isTrue();
    assertThat(ada.isAmong(List.of("ADA@acme.example"))).isTrue();
    assertThat(ada.isAmong(List.of("adam"))).isFalse();
  }

  private boolean reached(String type, Person person) {
    var rule = Policy.standard().rule(Gate.POINT_OF_NO_RETURN, type, 0);
    return new Quorum(rule, List.of(person)).reached();
  }

  private static Person person(String id, String... roles) {
    return new Person(id, List.of(), List.of(), Set.of(roles));
  }
}
