package dev.walkback.worker;

import dev.walkback.activities.plan.HistoryLook;
import dev.walkback.activities.plan.Reconciling;
import dev.walkback.activities.planfile.ReadPlan;
import dev.walkback.activities.postgres.Problems;
import dev.walkback.activities.postgres.RollbackRow;
import dev.walkback.activities.postgres.SessionName;
import dev.walkback.activities.problem.ProblemException;
import dev.walkback.activities.target.Proving;
import dev.walkback.activities.target.Registered;
import dev.walkback.workflows.plan.CaptureOfRun;
import dev.walkback.workflows.plan.SchemaRollback;
import dev.walkback.workflows.plan.Sha256;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Plans beside the target they are for: what a start would say, without starting anything. */
public final class Compared {
  private final Hands hands;

  /** With these. */
  public Compared(Hands hands) {
    this.hands = hands;
  }

  /**
   * A plan and its target.
   *
   * @param applied what the migration tool's history says of the plan's versions
   * @param capture the capture a start would be pinned to
   * @param differences between that history and the ledger
   */
  public record Look(String applied, String capture, List<String> differences) {
    /** Copies, so that what was seen cannot change. */
    public Look {
      differences = List.copyOf(differences);
    }
  }

  /** Refuses as the load would; a problem that asks for a person means it could not be seen. */
  public Look plan(SchemaRollback plan) {
    hands.paces().of(plan.policy());
    var target = hands.registry().named(plan.target());
    Named.in(hands.config()).check(plan, target);
    return at(
        plan.target(),
        connection -> {
          var nothing = new HistoryLook().nothing(connection, plan);
          return new Look(
              nothing.orElse("The history has a record of every version that the plan takes out."),
              captured(plan, target),
              reconciling().differences(connection, plan));
        });
  }

  private String captured(SchemaRollback plan, Registered target) {
    return switch (plan.source()) {
      case CaptureOfRun run ->
          hands
              .rollbacks()
              .capture(target.registration(), run.run())
              .map(capture ->
                  "Its source is capture " + capture.id() + ", taken " + capture.taken() + ".")
              .orElse(
                  "There is no capture from before run "
                      + run.run()
                      + " yet: without one no start is taken.");
    };
  }

  /** What a start would say now of every plan for this run, a line each; refuses nothing. */
  public List<String> of(String target, String run) {
    return plans().stream()
        .filter(plan -> plan.target().equals(target) && plan.source().equals(new CaptureOfRun(run)))
        .map(plan -> "Plan " + plan.name() + ": " + said(plan))
        .toList();
  }

  private String said(SchemaRollback plan) {
    try {
      return plan(plan).applied();
    } catch (ProblemException refused) {
      return refused.problem().text();
    }
  }

  /** Where the ledger of a target and its migration tool's history differ, by its plans. */
  public List<String> target(String name) {
    return at(
        name,
        connection ->
            plans().stream()
                .filter(plan -> plan.target().equals(name))
                .flatMap(plan -> reconciling().differences(connection, plan).stream())
                .distinct()
                .toList());
  }

  /** The rollback that stands open at a target. */
  public Optional<String> standing(String name) {
    return at(
        name,
        connection ->
            RollbackRow.standing(connection)
                .map(row ->
                    "rollback %s of plan %s, %s since %s"
                        .formatted(
                            row.rollback(),
                            Sha256.head(row.planDigest()),
                            row.state(),
                            row.since())));
  }

  private interface Question<T> {
    T ask(Connection connection) throws SQLException;
  }

  private <T> T at(String name, Question<T> question) {
    var target = hands.registry().named(name);
    var address = hands.targets().named(name).operator();
    try (var connection = hands.connections().open(address, SessionName.of("look"))) {
      Proving.prove(connection, target, address);
      return question.ask(connection);
    } catch (SQLException e) {
      throw Problems.exception(e, "looking at target " + name);
    }
  }

  /** A rollback by hand is not on record here: its plan is found by the digest. */
  private Reconciling reconciling() {
    var shelf = readable();
    return new Reconciling((rollback, digest) ->
        shelf.stream()
            .filter(read -> read.digest().equals(digest))
            .map(ReadPlan::plan)
            .findFirst()
            .or(() -> onRecord(rollback)));
  }

  private Optional<SchemaRollback> onRecord(UUID rollback) {
    return hands.rollbacks().known(rollback).map(loaded -> loaded.plan());
  }

  /** Every plan that can be read. */
  public List<SchemaRollback> plans() {
    return readable().stream().map(ReadPlan::plan).toList();
  }

  private List<ReadPlan> readable() {
    return hands.plans().names().stream().flatMap(name -> read(name).stream()).toList();
  }

  private Optional<ReadPlan> read(String name) {
    try {
      return Optional.of(hands.plans().read(name));
    } catch (ProblemException unreadable) {
      // 'plan check' names it; here the others still count.
      return Optional.empty();
    }
  }
}
