package dev.walkback.activities.report;

import dev.walkback.workflows.report.ReportRequest;
import java.util.ArrayList;
import java.util.List;

/** What a reader with one minute must know: how it ended, what is closed, what became of rows. */
final class Headline {
  private Headline() {}

  static String of(ReportRequest request, Account.Beside beside, Figures figures) {
    var target = Account.loaded(request).target().name();
    var said = new ArrayList<String>();
    switch (Account.outcome(request)) {
      case ROLLED_BACK -> rolledBack(said, request, figures);
      case NOT_ROLLED_BACK -> notRolledBack(said, request, figures);
      case HELD_IN_MAINTENANCE -> {
        said.add(target + " is held: it was changed and is not proved.");
        said.add(done(figures));
        said.add(door(figures));
        said.add("Start it again with the same plan to answer its gate held.");
      }
      case HANDED_OVER -> {
        said.add(target + " was handed over: people go on by hand.");
        said.add(done(figures));
        said.add(door(figures));
      }
    }
    return String.join(" ", said);
  }

  private static void rolledBack(List<String> said, ReportRequest request, Figures figures) {
    var loaded = Account.loaded(request);
    said.add(
        "%s is back before migration run %s: %s reversed in %s, every check passed, the application is open."
            .formatted(
                loaded.target().name(),
                loaded.source().run(),
                Words.count(figures.reversed(), "migration", "migrations"),
                Words.span(figures.executing())));
    said.add(door(figures));
    said.add(rows(figures));
  }

  private static void notRolledBack(List<String> said, ReportRequest request, Figures figures) {
    var loaded = Account.loaded(request);
    var nothing = loaded.nothing();
    if (nothing != null) {
      said.add("There was nothing to roll back on " + loaded.target().name() + ": " + nothing);
    } else if (figures.reversed() == 0) {
      said.add(loaded.target().name() + " was not rolled back, and nothing in it was changed.");
      said.add(door(figures));
    } else {
      said.add(
          "%s was not rolled back: %s reversed and %s brought back again."
              .formatted(
                  loaded.target().name(),
                  Words.count(figures.reversed(), "step was", "steps were"),
                  Words.number(figures.broughtBack())));
      said.add(door(figures));
    }
  }

  private static String done(Figures figures) {
    var back =
        figures.broughtBack() == 0
            ? ""
            : ", " + Words.number(figures.broughtBack()) + " of them brought back again";
    return "%d of %s done%s. %s"
        .formatted(
            figures.reversed(),
            Words.count(figures.planned(), "step", "steps"),
            back,
            rows(figures));
  }

  private static String door(Figures figures) {
    if (!figures.standing().isEmpty()) {
      return "The application is STILL CLOSED by " + String.join(", ", figures.standing()) + ".";
    }
    return figures
        .closedFor()
        .map(span -> "It was closed for " + Words.span(span) + ".")
        .orElse("It was never closed.");
  }

  private static String rows(Figures figures) {
    if (figures.left() == 0) {
      return "No row left a live table.";
    }
    return "%s left live tables; %s kept as they were."
        .formatted(Words.rows(figures.left()), Words.count(figures.kept(), "row is", "rows are"));
  }
}
