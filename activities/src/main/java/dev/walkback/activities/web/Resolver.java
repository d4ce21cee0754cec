package dev.walkback.activities.web;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Asks where a name is; once per question. */
@FunctionalInterface
public interface Resolver {
  /** Every address of the name. */
  InetAddress[] all(String host) throws UnknownHostException;
}
