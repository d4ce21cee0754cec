package dev.walkback.activities.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.walkback.activities.postgres.Secret;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebConfigurationTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://app.example/health",
        "ftp://127.0.0.1/",
        "file:///etc/passwd",
        "https://user:pass@app.example/",
        "https://app.example/#part",
        "//app.example/",
        "http://169.254.169.254/latest/meta-data",
        "http://127.0.0.1.evil.example/",
        "http://2130706433/"
      })
  void refusesUrls(String url) {
    assertThatThrownBy(() -> WebUrl.of(url)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "10.1.0.0/16, 10.1.255.9, true",
    "10.1.0.0/16, 10.2.0.1, false",
    "0.0.0.0/0, 8.8.8.8, true",
    "127.0.0.0/8, ::1, false",
    "::1/128, ::1, true",
    "2001:db8::/33, 2001:db8:8000::1, false",
    "127.0.0.0/8, ::ffff:127.0.0.1, true"
  })
  void knowsWhatLiesInANetwork(String network, String address, boolean inside) {
    assertThat(Cidr.of(network).contains(InetAddress.ofLiteral(address))).isEqualTo(inside);
  }

  @ParameterizedTest
  @ValueSource(strings = {"10.0.0.0", "10.0.0.0/33", "::1/129", "localhost/8", "10/8x", "/8", ""})
  void refusesNetworks(String text) {
    assertThatThrownBy(() -> Cidr.of(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void refusesAReachWithoutNetworksOrPatience() {
    assertThatThrownBy(() -> new Reach(List.of(), null, Duration.ofSeconds(1)))
        .hasMessageContaining("networks");
    assertThatThrownBy(() -> new Reach(List.of(Cidr.of("::1/128")), null, Duration.ZERO))
        .hasMessageContaining("timeout");
  }

  @Test
  void refusesSecretsThatWouldBeginAHeaderOfTheirOwn() {
    var split = new Secret("a\r\nX-Admin: yes");

    assertThatThrownBy(() -> new Bypass("X-Bypass", split)).hasMessageNotContaining("X-Admin");
    assertThatThrownBy(() -> new Bypass("X-By pass:", new Secret("a")))
        .hasMessageContaining("header");
    assertThatThrownBy(() -> new Reach(List.of(Cidr.of("::1/128")), split, Duration.ofSeconds(1)))
        .hasMessageNotContaining("X-Admin");
  }

  @Test
  void refusesToExpectNothing() {
    assertThatThrownBy(() -> new Expected(200, null, null, null))
        .hasMessageContaining("what the answer holds");
    assertThatThrownBy(() -> new Expected(200, " ", "ok", ""))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Expected.text(20, "x")).hasMessageContaining("status");
  }

  @Test
  void refusesASwitchThatIsTurnedByLooking() {
    assertThatThrownBy(() -> new HttpSwitch.Turn("GET", WebUrl.of("https://app.example/"), null))
        .hasMessageContaining("not GET");
  }
}
