package dev.walkback.servers;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** Ports on loopback. */
final class Ports {
  static final String LOOPBACK = "127.0.0.1";

  private Ports() {}

  static int free() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getByName(LOOPBACK))) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new ServerProblem(
          "No port could be opened on " + LOOPBACK + ": " + e.getMessage(),
          "Servers need the loopback interface.",
          e);
    }
  }

  static ServerProblem isTaken(int port) {
    return new ServerProblem(
        "Port " + port + " on " + LOOPBACK + " is taken.",
        "Name another port, or stop what listens there (`ss -ltnp | grep " + port + "`).");
  }

  static boolean taken(int port) {
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(LOOPBACK, port));
      return false;
    } catch (IOException e) {
      return true;
    }
  }

  static boolean answers(String host, int port) {
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress(host, port), 2_000);
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
