package dev.walkback.activities.abort;

import dev.walkback.activities.postgres.Query;
import dev.walkback.activities.postgres.Sql;
import dev.walkback.activities.problem.ProblemException;
import dev.walkback.activities.quotation.Quoted;
import dev.walkback.activities.store.Store;
import dev.walkback.workflows.status.Spoken;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Wishes to stop in our own database.
 *
 * <p>A server that has taken ten thousand signals for a run refuses even an abort; this road needs
 * no server. A wish stands until people have answered the question it led to.
 */
public final class Aborts implements Boundary {
  private final Store store;

  /** Kept here. */
  public Aborts(Store store) {
    this.store = store;
  }

  /** An open rollback that a person may mean. */
  public record Open(UUID rollback, String workflow, String target) {}

  /** A wish, and since when it stands. */
  public record Wish(String reason, Instant at) {}

  /** Open rollbacks of this name: the first letters of its id, its run or its workflow. */
  public List<Open> open(String name) {
    return store.inTransaction(tx ->
        Query.list(
            tx,
            Sql.of(Aborts.class, "open"),
            row ->
                new Open(
                    row.getObject("id", UUID.class),
                    row.getString("workflow"),
                    row.getString("name")),
            name,
            name,
            name));
  }

  /** Wishes it; the wish that stands, which is the first one that nobody has answered. */
  public Wish ask(UUID rollback, String reason) {
    store.inTransaction(tx -> Query.update(tx, Sql.of(Aborts.class, "ask"), rollback, reason));
    return standing(rollback)
        .orElseThrow(() ->
            ProblemException.again(
                "abort-answered",
                "People answered it in this very moment.",
                "Look at the status."));
  }

  /** The wish nobody has answered. */
  public Optional<Wish> standing(UUID rollback) {
    return store.inTransaction(tx ->
        Query.first(
            tx,
            Sql.of(Aborts.class, "standing"),
            row ->
                new Wish(
                    row.getString("reason"),
                    row.getObject("asked_at", OffsetDateTime.class).toInstant()),
            rollback));
  }

  @Override
  public void pass(UUID rollback) {
    var wish = standing(rollback);
    if (wish.isPresent()) {
      throw ProblemException.needsPerson(
          CODE,
          "Aborted at %s by the second road: %s"
              .formatted(Spoken.moment(wish.get().at()), Quoted.brief(wish.get().reason())),
          "Before the first change everything set is undone; after it, gate 'held' asks people.");
    }
  }
}
