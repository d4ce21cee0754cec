package dev.walkback.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The browser of this machine; nothing is downloaded. */
final class Chromium implements AutoCloseable {
  private static final int WIDTH = 1440;
  private static final int HEIGHT = 1000;
  private static final int PATIENCE = 60_000;

  private final Playwright playwright;
  private final Browser browser;

  private Chromium(Playwright playwright, Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  static Path program() {
    return Path.of(System.getenv().getOrDefault("WALKBACK_TEST_CHROMIUM", "/usr/bin/chromium"));
  }

  static boolean there() {
    return Files.isExecutable(program());
  }

  static Chromium open() {
    var playwright = Playwright.create();
    var options =
        new BrowserType.LaunchOptions()
            .setExecutablePath(program())
            .setArgs(
                List.of(
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync"));
    return new Chromium(playwright, playwright.chromium().launch(options));
  }

  Page page() {
    var page = browser.newPage(new Browser.NewPageOptions().setViewportSize(WIDTH, HEIGHT));
    page.setDefaultTimeout(PATIENCE);
    return page;
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
