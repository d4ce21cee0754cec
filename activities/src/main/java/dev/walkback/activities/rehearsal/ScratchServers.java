package dev.walkback.activities.rehearsal;

import dev.walkback.activities.postgres.Address;
import dev.walkback.activities.postgres.Connections;
import dev.walkback.activities.postgres.Query;
import dev.walkback.activities.postgres.RollbackNames;
import dev.walkback.activities.postgres.SessionName;
import dev.walkback.activities.postgres.Sql;
import dev.walkback.activities.problem.ProblemException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;

/** The server where clones live, one for each major version; never one that serves a target. */
public final class ScratchServers {
  /** Copying and reading everything takes as long as there are rows. */
  static final Duration LONG = Duration.ofHours(4);

  private final Connections connections;
  private final Map<Integer, Address> byMajor;

  /**
   * Clones are made there.
   *
   * @param byMajor as a superuser, by major version
   */
  public ScratchServers(Connections connections, Map<Integer, Address> byMajor) {
    this.connections = connections;
    this.byMajor = Map.copyOf(byMajor);
  }

  Connections connections() {
    return connections;
  }

  /** The scratch server for this version; refuses where the operator configured none. */
  Address forMajor(int major) {
    var address = byMajor.get(major);
    if (address == null) {
      throw ProblemException.needsPerson(
          "scratch-missing",
          "There is no scratch server for PostgreSQL %d; configured are %s."
              .formatted(major, new TreeSet<>(byMajor.keySet())),
          "Name one under 'scratch' in walkback.yaml, as a superuser and in no target's cluster:"
              + " without a rehearsal nothing is rolled back.");
    }
    return address;
  }

  /** A session as the superuser, in a database of that server. */
  Connection open(Address address, String database) {
    return connections.open(address.inDatabase(database), SessionName.of("rehearsal"), LONG);
  }

  /** Refuses a server that is the target's own, a standby, or opened by no superuser. */
  void prove(Connection scratch, Address address, Present present, int major) throws SQLException {
    record Found(String systemIdentifier, int major, boolean standby, boolean superuser) {}
    var found =
        Query.one(
            scratch,
            Sql.of(ScratchServers.class, "scratch-server"),
            row ->
                new Found(
                    row.getString("system_identifier"),
                    row.getInt("major"),
                    row.getBoolean("standby"),
                    row.getBoolean("superuser")));
    var where = "The scratch server at " + address.host() + ":" + address.port();
    if (found.systemIdentifier().equals(present.server().systemIdentifier())) {
      throw ProblemException.needsPerson(
          "scratch-is-target",
          where + " is the target's own cluster.",
          "Name another server under 'scratch' in walkback.yaml: a clone there could fill the"
              + " target's disk and hold its transactions back.");
    }
    if (found.major() != major || found.standby() || !found.superuser()) {
      throw ProblemException.needsPerson(
          "scratch-unfit",
          where
              + (found.standby()
                  ? " is a standby."
                  : found.superuser()
                      ? " is PostgreSQL %d, and the target is %d.".formatted(found.major(), major)
                      : " does not let us in as a superuser."),
          "Correct 'scratch' in walkback.yaml.");
    }
  }

  /** What all scratch databases and logins of one rollback begin with. */
  static String prefix(UUID rollback) {
    return "wb_scratch_" + RollbackNames.of(rollback).rb8() + "_";
  }
}
