package dev.walkback.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UnprivilegedTest {
  private final Map<List<String>, Command> answers = new HashMap<>();

  @Test
  void anOrdinaryUserStartsServersAsItself() {
    says("1000", "id", "-u");
    assertThat(here()).isEqualTo(new Unprivileged(List.of(), null));
  }

  @Test
  void rootHidesInAUserNamespace() {
    says("0", "id", "-u");
    says("65534", "unshare", "--user", "id", "-u");
    assertThat(here().words(List.of("postgres"))).containsExactly("unshare", "--user", "postgres");
  }

  @Test
  void rootWithoutNamespacesBecomesPostgresOrNobody() {
    says("0", "id", "-u");
    says("65534", "id", "-u", "nobody");
    says("65535", "id", "-g", "nobody");
    says("", "setpriv", "--reuid", "nobody", "--regid", "65535", "--clear-groups", "true");
    assertThat(here().user()).isEqualTo("nobody");
    assertThat(here().words(List.of("postgres"))).startsWith("setpriv").endsWith("postgres");
  }

  @Test
  void rootWithNeitherIsToldToStartAsSomebodyElse() {
    says("0", "id", "-u");
    assertThatThrownBy(this::here)
        .isInstanceOf(ServerProblem.class)
        .hasMessageContaining("PostgreSQL does not run as root")
        .hasMessageContaining("HINT: Start as an ordinary user.");
  }

  private Unprivileged here() {
    return Unprivileged.on(words -> answers.getOrDefault(words, new Command(127, "not found")));
  }

  private void says(String output, String... words) {
    answers.put(List.of(words), new Command(0, output));
  }
}
