package dev.walkback.activities.report;

/** The report as people read it: the deciding sentence first, the long lists last. */
final class Markdown {
  private Markdown() {}

  static String of(Account account, String jsonDigest) {
    var page = new Page();
    new Story(account, page).tell();
    new Proof(account, page).tell();
    new Trail(account, page).tell();
    page.item("report.json: `" + jsonDigest + "`");
    return page.text();
  }
}
