package dev.walkback.browser;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.AriaRole;
import dev.walkback.servers.TemporalServer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Temporal's Web UI as a person uses it: nothing here goes around its pages. */
final class WebUi {
  private static final Path SHOTS = Path.of("target", "screenshots");
  private static final long PATIENCE = 60_000_000_000L;
  private static final double POLL = 250;
  private static final int READINGS = 10;
  private static final int HEAD = 60;

  private final Page page;
  private final String namespace;
  private int shots;

  WebUi(Page page, TemporalServer temporal) {
    this.page = page;
    this.namespace =
        Objects.requireNonNull(temporal.uiUrl()) + "/namespaces/" + temporal.namespace();
  }

  /** Start Workflow, by the link an operator hands out: only the JSON is left to paste. */
  void start(String workflow, String json) {
    page.navigate(
        namespace
            + "/workflows/start-workflow?taskQueue=walkback&workflowType=Rollback&workflowId="
            + workflow);
    page.locator("#workflowId").waitFor();
    // Leaving the box indents what was pasted, and that moves the button.
    var box = page.locator("[role=textbox]").locator("visible=true").first();
    paste(box, json, page.locator("#workflowType")::click);
    shot("start-workflow");
    page.getByTestId("start-workflow-button").locator("visible=true").click();
    page.getByText("Workflow started")
        .or(page.locator(".toast, [data-testid=toast]"))
        .first()
        .waitFor();
  }

  /** More Actions, Send a Signal. */
  void signal(String workflow, String name, String json) {
    page.navigate(namespace + "/workflows/" + workflow);
    page.getByTestId("history-tab").locator("visible=true").first().waitFor();
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("More Actions"))
        .locator("visible=true")
        .click();
    page.getByTestId("signal-button").locator("visible=true").click();
    var form = page.locator("dialog[open]");
    form.getByTestId("signal-select-button").click();
    form.getByRole(AriaRole.OPTION).filter(new Locator.FilterOptions().setHasText(name)).click();
    // Leaving the box indents what was pasted; whoever aims with the mouse then may miss the form.
    var submit = form.getByTestId("confirm-modal-button");
    paste(form.getByRole(AriaRole.TEXTBOX).last(), json, submit::focus);
    shot("signal-" + name);
    submit.press("Enter");
    page.getByText("Workflow signaled").waitFor();
  }

  /** The form fills itself with what the last run of this id was given, and when it likes. */
  private void paste(Locator box, String json, Runnable leave) {
    for (int tries = 0; tries < READINGS; tries++) {
      box.click();
      page.keyboard().press("Control+A");
      page.keyboard().press("Delete");
      page.keyboard().insertText(json);
      leave.run();
      page.waitForTimeout(POLL);
      var seen = packed(box.innerText());
      // Of a long letter only the lines in sight are there.
      if (seen.isEmpty() == json.isEmpty() && packed(json).startsWith(head(seen))) {
        return;
      }
    }
    throw new AssertionError("the form does not keep what is pasted: " + box.innerText());
  }

  private static String head(String seen) {
    return seen.substring(0, Math.min(seen.length(), HEAD));
  }

  private static String packed(String json) {
    return json.replaceAll("[\\s\u200b]", "");
  }

  /** Current Details, once they are as expected: they stand in a frame of their own. */
  String details(String workflow, Predicate<String> expected) {
    return once(() -> open(workflow, "user-metadata"), expected);
  }

  /** All words of a tab, once they are as expected. */
  String tab(String workflow, String tab, Predicate<String> expected) {
    return once(() -> open(workflow, tab), expected);
  }

  /** The list of workflows, filtered. */
  String list(String query, Predicate<String> expected) {
    var encoded = URLEncoder.encode(query, StandardCharsets.UTF_8);
    return once(() -> page.navigate(namespace + "/workflows?query=" + encoded), expected);
  }

  private void open(String workflow, String tab) {
    page.navigate(namespace + "/workflows/" + workflow);
    page.getByTestId(tab + "-tab").locator("visible=true").first().click();
  }

  /** A page is drawn bit by bit; what it says is read again, and now and then it is opened anew. */
  private String once(Runnable look, Predicate<String> expected) {
    long until = System.nanoTime() + PATIENCE;
    String seen = "";
    while (System.nanoTime() < until) {
      look.run();
      for (int reading = 0; reading < READINGS; reading++) {
        page.waitForTimeout(POLL);
        seen = page.frames().stream().map(WebUi::text).collect(Collectors.joining("\n"));
        if (expected.test(seen)) {
          return seen;
        }
      }
    }
    shot("not-seen");
    throw new AssertionError("never seen in the Web UI; the last was:\n" + seen);
  }

  private static String text(Frame frame) {
    try {
      return String.valueOf(frame.evaluate("document.body ? document.body.innerText : ''"));
    } catch (PlaywrightException gone) {
      return "";
    }
  }

  /** The whole page, for people who look at it afterwards. */
  void shot(String name) {
    var file = SHOTS.resolve("%02d-%s.png".formatted(++shots, name));
    page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
  }
}
