package dev.walkback.activities.notice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkback.activities.postgres.Secret;
import dev.walkback.activities.target.Office;
import dev.walkback.activities.web.LoopbackWeb;
import dev.walkback.activities.web.PinnedClient;
import dev.walkback.workflows.notice.Occasion;
import dev.walkback.workflows.notice.TellRequest;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** From the outbox to somebody's door: signed, under one key, and again until it arrives. */
class DeliveryTest {
  private static final byte[] KEY = "0123456789abcdef".getBytes(StandardCharsets.UTF_8);
  private static final Instant NOW = Instant.parse("2026-11-21T03:00:00Z");

  private final UUID rollback = UUID.randomUUID();
  private volatile int status = 204;
  private final LoopbackWeb web =
      LoopbackWeb.saying((asked, out) -> LoopbackWeb.write(out, status, ""));
  private Office office;
  private Outbox outbox;

  @BeforeEach
  void open() throws SQLException {
    office = Office.open(DeliveryTest.class);
    outbox = new Outbox(office.store);
  }

  @AfterEach
  void close() throws SQLException {
    web.close();
    office.close();
  }

  @Test
  void signsIdTimeAndBodySoThatTheReceiverNeedsToTrustNobodyBetween() throws Exception {
    outbox.put(notice("announced", "A rollback of music has begun."));

    assertThat(delivery().round()).isEqualTo(1);

    var asked = web.asked.getFirst();
    var headers = asked.headers();
    var signed =
        headers.get("webhook-id") + "." + headers.get("webhook-timestamp") + "." + asked.body();
    assertThat(headers).containsEntry("webhook-timestamp", String.valueOf(NOW.getEpochSecond()));
    assertThat(headers).containsEntry("webhook-signature", "v1," + hmac(signed));
    var body = JsonMapper.builder().build().readTree(asked.body());
    assertThat(body.at("/type").asString()).isEqualTo("walkback.announced");
    assertThat(body.at("/data/rollback").asString()).isEqualTo(rollback.toString());
    assertThat(body.at("/data/text").asString()).isEqualTo("A rollback of music has begun.");
    assertThat(body.at("/data/people/0").asString()).isEqualTo("olga");
  }

  @Test
  void triesAgainUnderTheSameKeyUntilItArrivesAndThenNeverAgain() throws Exception {
    outbox.put(notice("held", "It is held."));
    status = 500;

    assertThat(delivery().round()).isZero();
    assertThat(delivery().round()).as("its pause is not over").isZero();
    assertThat(web.asked).hasSize(1);

    status = 200;
    Thread.sleep(1100);
    assertThat(delivery().round()).isEqualTo(1);
    assertThat(delivery().round()).isZero();
    assertThat(web.asked)
        .hasSize(2)
        .extracting(asked -> asked.headers().get("webhook-id"))
        .containsOnly(web.asked.getFirst().headers().get("webhook-id"));
  }

  @Test
  void tellsTheSameThingOnceHoweverOftenItIsPut() {
    outbox.put(notice("announced", "A rollback of music has begun."));
    outbox.put(notice("announced", "A rollback of music has begun."));

    assertThat(delivery().round()).isEqualTo(1);
  }

  @Test
  void doesNotLetADeafChannelSilenceAnother() {
    outbox.put(notice("announced", "A rollback of music has begun."));
    status = 500;
    var delivery = new Delivery(outbox, List.of(webhook(), new LogChannel()));

    assertThat(delivery.round()).as("the log").isEqualTo(1);
  }

  private TellRequest notice(String key, String text) {
    var occasion = key.equals("held") ? Occasion.HELD : Occasion.ANNOUNCED;
    return new TellRequest(rollback, key, occasion, 0, text, NOW, List.of("olga"));
  }

  private Delivery delivery() {
    return new Delivery(outbox, List.of(webhook()));
  }

  private WebhookChannel webhook() {
    return new WebhookChannel(
        "pager",
        web.at("/hook"),
        LoopbackWeb.hereOnly(Duration.ofSeconds(5)),
        new Secret("whsec_" + Base64.getEncoder().encodeToString(KEY)),
        new PinnedClient(),
        InstantSource.fixed(NOW),
        JsonMapper.builder().build());
  }

  private static String hmac(String signed) throws Exception {
    var mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(KEY, "HmacSHA256"));
    return Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
  }
}
