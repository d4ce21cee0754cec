package dev.walkback.servers;

import java.sql.Connection;
import java.sql.SQLException;

/** One database on the server of tests. */
public record TestDatabase(PgServer server, String name) implements AutoCloseable {

  public String url() {
    return server.url(name);
  }

  public String user() {
    return server.superuser();
  }

  public String password() {
    return server.password();
  }

  public Connection connect() throws SQLException {
    return server.connect(name);
  }

  public Connection connect(String user, String secret) throws SQLException {
    return server.connect(name, user, secret);
  }

  public void execute(String... statements) throws SQLException {
    server.execute(name, statements);
  }

  @Override
  public void close() throws SQLException {
    server.dropDatabase(name);
  }
}
