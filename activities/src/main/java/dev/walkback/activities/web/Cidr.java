package dev.walkback.activities.web;

import java.net.InetAddress;
import java.util.regex.Pattern;

/** A network such as {@code 10.1.0.0/16}: where an endpoint may be. */
public record Cidr(InetAddress network, int prefix) {
  private static final Pattern LITERAL = Pattern.compile("[0-9a-fA-F.:]+/[0-9]{1,3}");

  /** Refuses a prefix that the address does not have. */
  public Cidr {
    if (prefix < 0 || prefix > network.getAddress().length * 8) {
      throw new IllegalArgumentException(
          "a network of " + network.getHostAddress() + " has no prefix of " + prefix + " bits");
    }
  }

  /** Reads an address and its prefix; never asks a name server. */
  public static Cidr of(String text) {
    if (!LITERAL.matcher(text).matches()) {
      throw new IllegalArgumentException("a network is written 10.1.0.0/16, not " + text);
    }
    int slash = text.indexOf('/');
    try {
      return new Cidr(
          InetAddress.ofLiteral(text.substring(0, slash)),
          Integer.parseInt(text.substring(slash + 1)));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("a network is written 10.1.0.0/16, not " + text, e);
    }
  }

  /** Whether the address lies in this network. */
  public boolean contains(InetAddress address) {
    byte[] here = network.getAddress();
    byte[] there = address.getAddress();
    if (here.length != there.length) {
      return false;
    }
    for (int bit = 0; bit < prefix; bit++) {
      int mask = 0x80 >>> (bit % 8);
      if ((here[bit / 8] & mask) != (there[bit / 8] & mask)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public String toString() {
    return network.getHostAddress() + "/" + prefix;
  }
}
