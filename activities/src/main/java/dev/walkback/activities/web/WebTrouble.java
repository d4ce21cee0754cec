package dev.walkback.activities.web;

/** No whole answer came; says how far it got. The message is ours and quotes nothing received. */
public final class WebTrouble extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Kind kind;
  private final String what;

  WebTrouble(Kind kind, String what) {
    super(what);
    this.kind = kind;
    this.what = what;
  }

  WebTrouble(Kind kind, String what, Throwable cause) {
    super(what, cause);
    this.kind = kind;
    this.what = what;
  }

  /** What happened, to be read after the name of the thing. */
  public String what() {
    return what;
  }

  /** How far it got. */
  public Kind kind() {
    return kind;
  }

  /** How far it got: what the server did, or what lay between. */
  public enum Kind {
    /** The name led nowhere, or somewhere it must not. */
    NOT_CALLED,
    /** No connection came about: the network, a firewall, a certificate. */
    UNREACHABLE,
    /** The machine is there and nothing listens. */
    NOBODY_LISTENS,
    /** It took the question and gave no whole answer in time. */
    LATE,
    /** It hung up, or spoke no HTTP. */
    BROKEN,
    /** The answer is bigger than we read. */
    TOO_BIG;

    /** Whether the application itself was seen to fail; the rest may lie between. */
    public boolean applicationFailed() {
      return this == NOBODY_LISTENS || this == LATE || this == BROKEN;
    }
  }
}
