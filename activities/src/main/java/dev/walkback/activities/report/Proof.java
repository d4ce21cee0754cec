package dev.walkback.activities.report;

import dev.walkback.workflows.backup.SourceReceipt;
import dev.walkback.workflows.check.CheckResult;
import dev.walkback.workflows.check.SchemaCheck;
import dev.walkback.workflows.execution.RehearsalReceipt;
import dev.walkback.workflows.maintenance.Certificate;
import dev.walkback.workflows.plan.Sha256;
import dev.walkback.workflows.watch.SliceReport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Why it may be believed: source, rehearsal, write stop, checks, watch. */
final class Proof {
  private static final String SCHEMA = new SchemaCheck().label();

  private final Account account;
  private final Page page;
  private final List<String> missing = new ArrayList<>();

  Proof(Account account, Page page) {
    this.account = account;
    this.page = page;
  }

  void tell() {
    page.heading("Proof");
    var facts = account.facts();
    reached("Before = after", facts.check(), seen -> before(seen.results()));
    reached("Source", facts.source(), this::source);
    reached("Rehearsal", facts.rehearsal(), Proof::rehearsal);
    reached("Writing stopped", facts.certificate(), Proof::certificate);
    reached("Watch", facts.slices().isEmpty() ? null : facts.slices(), Proof::watch);
    if (!missing.isEmpty()) {
      page.item("Not reached: " + String.join(", ", missing));
    }
    checks();
  }

  private <T> void reached(String name, @Nullable T seen, Function<T, String> told) {
    if (seen == null) {
      missing.add(name.toLowerCase(Locale.ROOT));
    } else {
      page.fact(name, told.apply(seen));
    }
  }

  private static String before(List<CheckResult> results) {
    return results.stream()
        .filter(result -> result.label().equals(SCHEMA))
        .findFirst()
        .map(result ->
            "**"
                + result.result().wire()
                + "**: "
                + Words.safe(result.observed())
                + differences(result))
        .orElse("not looked at");
  }

  private String source(SourceReceipt source) {
    var text =
        "capture of run %s, taken %s, %s: %s, %s, %s, restored and compared in %s; manifest `%s`"
            .formatted(
                Words.name(account.loaded().source().run()),
                Words.moment(source.taken()),
                source.grade().wire(),
                Words.count(source.tables(), "table", "tables"),
                Words.rows(source.rows()),
                Words.count(source.bytes(), "byte", "bytes"),
                Words.span(source.took()),
                head(source.manifestDigest()));
    return source.findings().isEmpty()
        ? text
        : text + "; " + Words.safe(String.join("; ", source.findings()));
  }

  private static String rehearsal(RehearsalReceipt seen) {
    var said = new ArrayList<String>();
    said.add(
        "%s clone of the present in %s".formatted(seen.fidelity().wire(), Words.span(seen.took())));
    said.add(
        "%s leaving, %s of them kept by nothing"
            .formatted(Words.rows(seen.leaving()), Words.number(seen.unpreserved())));
    said.add(
        seen.bringBack()
            ? "there and back was equal"
            : "the way back was not proved, so not offered");
    if (!seen.differences().isEmpty()) {
      said.add("undeclared differences: " + Words.safe(String.join(", ", seen.differences())));
    }
    if (!seen.stop().isEmpty()) {
      said.add("**forbidden**: " + Words.safe(String.join("; ", seen.stop())));
    }
    said.add("receipt `" + head(seen.digest()) + "`");
    return String.join("; ", said);
  }

  private static String certificate(Certificate seen) {
    var span = Words.span(Duration.between(seen.from(), seen.until()));
    return seen.stopped()
        ? "yes, nothing moved in %s over %s"
            .formatted(Words.count(seen.samples(), "sample", "samples"), span)
        : "**no**: " + Words.safe(String.join("; ", seen.observed()));
  }

  private static String watch(List<SliceReport> slices) {
    int probes = slices.stream().mapToInt(SliceReport::probes).sum();
    var last = slices.getLast();
    var seen =
        last.observed().isEmpty() ? "" : ": " + Words.safe(String.join("; ", last.observed()));
    return "%s at the end, %s until %s%s"
        .formatted(
            last.health().wire(),
            Words.count(probes, "probe", "probes"),
            Words.moment(last.until()),
            last.health().wire().equals("healthy") ? "" : seen);
  }

  private void checks() {
    List<CheckResult> results = new ArrayList<>();
    if (account.facts().check() != null) {
      account.facts().check().results().stream()
          .filter(result -> !result.label().equals(SCHEMA))
          .forEach(results::add);
    }
    if (account.facts().reopened() != null) {
      results.addAll(account.facts().reopened().endpoints());
    }
    if (results.isEmpty()) {
      return;
    }
    page.columns("check", "result", "seen");
    results.forEach(result ->
        page.row(
            Words.safe(result.label()),
            result.result().wire(),
            Words.safe(result.observed()) + differences(result)));
  }

  private static String differences(CheckResult result) {
    return result.differences().isEmpty()
        ? ""
        : "; " + Words.safe(String.join(", ", result.differences()));
  }

  private static String head(String digest) {
    return digest.matches("sha256:[0-9a-f]{64}") ? Sha256.head(digest) : Words.safe(digest);
  }
}
