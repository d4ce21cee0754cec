package dev.walkback.activities.check;

import dev.walkback.activities.evidence.EvidenceStore;
import dev.walkback.workflows.check.CheckResult;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the whole observation and answers with what a history may hold. */
final class Evidence {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int MOST = 20;

  private final EvidenceStore store;
  private final UUID rollback;

  Evidence(EvidenceStore store, UUID rollback) {
    this.store = store;
    this.rollback = rollback;
  }

  CheckResult keep(String label, Finding finding) {
    var whole = new LinkedHashMap<String, Object>();
    whole.put("check", label);
    whole.put("result", finding.result().wire());
    whole.put("observed", finding.observed());
    whole.put("differences", finding.differences());
    whole.put("details", finding.details());
    byte[] body = JSON.writeValueAsString(whole).getBytes(StandardCharsets.UTF_8);
    String digest = store.put(rollback, "check", body);
    return new CheckResult(
        label,
        finding.result(),
        finding.observed(),
        finding.differences().stream().limit(MOST).toList(),
        digest);
  }
}
