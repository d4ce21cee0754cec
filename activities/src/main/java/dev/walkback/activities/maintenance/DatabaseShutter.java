package dev.walkback.activities.maintenance;

import dev.walkback.activities.postgres.Address;
import dev.walkback.activities.postgres.Connections;
import dev.walkback.activities.postgres.Problems;
import dev.walkback.activities.postgres.Query;
import dev.walkback.activities.postgres.SessionName;
import dev.walkback.activities.postgres.Sql;
import dev.walkback.activities.problem.ProblemException;
import dev.walkback.activities.progress.Patience;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Closes the database itself.
 *
 * <p>Taking the right to connect is what holds: a session leaves read-only mode with one word, and
 * a pool comes back after every terminate.
 */
public final class DatabaseShutter implements Shutter {
  static final String LABEL = "database";
  private static final String MAY_CONNECT = Sql.of(DatabaseShutter.class, "who-may-connect");
  private static final int SHOWN = 5;

  private final UUID rollback;
  private final Connections connections;
  private final Address operator;
  private final Address observer;
  private final Logins ours;
  private final Patience patience;

  /** For the database at these addresses, which are one database seen by two logins. */
  public DatabaseShutter(
      UUID rollback,
      Connections connections,
      Address operator,
      Address observer,
      Logins ours,
      Patience patience) {
    this.rollback = rollback;
    this.connections = connections;
    this.operator = operator;
    this.observer = observer;
    this.ours = ours;
    this.patience = patience;
  }

  @Override
  public String label() {
    return LABEL;
  }

  @Override
  public boolean innermost() {
    return true;
  }

  @Override
  public String before() {
    try (var eyes = eyes();
        var hand = hand()) {
      new Sessions(eyes, ours).refuseToBeBlind();
      var acl = DatabaseAcl.read(hand);
      new ConnectRights(hand, ours).refuseForeignGrantors(acl);
      return acl.json();
    } catch (SQLException e) {
      throw Problems.exception(e, "reading who may connect to " + operator.database());
    }
  }

  @Override
  public Seen set(String before, Grip grip) {
    try (var eyes = eyes();
        var hand = hand()) {
      var sessions = new Sessions(eyes, ours);
      var ending = new SessionEnding(hand, sessions, patience);
      ending.endEarlierHands(rollback);
      inTransaction(hand, grip, () -> new ConnectRights(hand, ours).take(DatabaseAcl.read(hand)));
      ending.endOthers();
      return probe(hand, sessions);
    } catch (SQLException e) {
      throw Problems.exception(e, "closing the database " + operator.database());
    }
  }

  @Override
  public Seen undo(String before, boolean asFound, Grip grip) {
    var was = DatabaseAcl.parse(before);
    try (var eyes = eyes();
        var hand = hand()) {
      new SessionEnding(hand, new Sessions(eyes, ours), patience).endEarlierHands(rollback);
      var comparison = new AclComparison(was);
      inTransaction(
          hand,
          grip,
          () -> {
            Set<String> gone = new ConnectRights(hand, ours).giveBack(was);
            comparison.refuseUnlessGivenBack(DatabaseAcl.read(hand), gone);
          });
      return new Seen(false, comparison.sentence(DatabaseAcl.read(hand)));
    } catch (SQLException e) {
      throw Problems.exception(e, "opening the database " + operator.database());
    }
  }

  /** Whether anybody could come in now, by the catalog, and whether anybody is in. */
  private Seen probe(Connection hand, Sessions sessions) throws SQLException {
    List<String> superusers = new ArrayList<>();
    List<String> others = new ArrayList<>();
    Query.list(
        hand,
        MAY_CONNECT,
        row -> (row.getBoolean("superuser") ? superusers : others).add(row.getString("role")),
        (Object) ours.array());
    if (!others.isEmpty()) {
      throw ProblemException.needsPerson(
          "database-not-closed",
          others.size()
              + " logins can still connect to "
              + operator.database()
              + ": "
              + String.join(", ", others.stream().limit(SHOWN).toList())
              + ".",
          "They inherit it from one of our own logins; revoke that membership and close again.");
    }
    var left = sessions.others();
    String reading = left.isEmpty() ? "" : " Readers of its log stay: " + left + ".";
    return new Seen(
        true,
        "Nobody but us may connect and no other session is left; superusers still could: "
            + String.join(", ", superusers)
            + "."
            + reading);
  }

  private void inTransaction(Connection hand, Grip grip, Change change) throws SQLException {
    hand.setAutoCommit(false);
    try {
      grip.confirm();
      change.make();
      hand.commit();
    } catch (SQLException | RuntimeException e) {
      hand.rollback();
      throw e;
    } finally {
      hand.setAutoCommit(true);
    }
  }

  private Connection hand() {
    return connections.open(operator, SessionName.of(rollback, SessionEnding.HAND, 0));
  }

  private Connection eyes() {
    return connections.open(observer, SessionName.of("eyes"));
  }

  private interface Change {
    void make() throws SQLException;
  }
}
