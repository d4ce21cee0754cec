package dev.walkback.activities.notice;

import dev.walkback.activities.postgres.Secret;
import dev.walkback.activities.web.PinnedClient;
import dev.walkback.activities.web.Reach;
import dev.walkback.activities.web.WebCall;
import dev.walkback.activities.web.WebTrouble;
import dev.walkback.activities.web.WebUrl;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.InstantSource;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.json.JsonMapper;

/**
 * A webhook signed as Standard Webhooks asks: an id that stays the same when it is sent again, a
 * timestamp, and an HMAC over both and the body.
 */
public final class WebhookChannel implements Channel {
  private static final String PREFIX = "whsec_";

  private final String name;
  private final WebUrl url;
  private final Reach reach;
  private final Secret signing;
  private final PinnedClient client;
  private final InstantSource clock;
  private final JsonMapper json;

  /** Sends there. */
  public WebhookChannel(
      String name,
      WebUrl url,
      Reach reach,
      Secret signing,
      PinnedClient client,
      InstantSource clock,
      JsonMapper json) {
    this.name = name;
    this.url = url;
    this.reach = reach;
    this.signing = signing;
    this.client = client;
    this.clock = clock;
    this.json = json;
  }

  @Override
  public String name() {
    return "webhook " + name;
  }

  @Override
  public String send(Outbox.Waiting notice) {
    var body = body(notice);
    var id = notice.stableKey();
    var at = Long.toString(clock.instant().getEpochSecond());
    var headers = new LinkedHashMap<String, String>();
    headers.put("webhook-id", id);
    headers.put("webhook-timestamp", at);
    headers.put("webhook-signature", "v1," + signature(id + "." + at + "." + body));
    try {
      var answer = client.ask(new WebCall("POST", url, reach, body, null, headers));
      if (answer.status() / 100 != 2) {
        throw new Undelivered("answered " + answer.status());
      }
      return "answered " + answer.status();
    } catch (WebTrouble trouble) {
      throw new Undelivered(String.valueOf(trouble.getMessage()));
    }
  }

  private String body(Outbox.Waiting notice) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("rollback", notice.rollback().toString());
    data.put("key", notice.key());
    data.put("level", notice.level());
    data.put("people", List.copyOf(notice.people()));
    data.put("text", notice.text());
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("type", "walkback." + notice.occasion());
    all.put("timestamp", notice.due().toInstant().toString());
    all.put("data", data);
    return json.writeValueAsString(all);
  }

  private String signature(String signed) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key(), "HmacSHA256"));
      return Base64.getEncoder()
          .encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has HMAC-SHA256", e);
    }
  }

  private byte[] key() {
    var text = signing.open();
    return text.startsWith(PREFIX)
        ? Base64.getDecoder().decode(text.substring(PREFIX.length()))
        : text.getBytes(StandardCharsets.UTF_8);
  }
}
