package dev.walkback.activities.notice;

/** One way to reach people. */
public interface Channel {
  /** Its name in receipts. */
  String name();

  /** Sends it; answers what was seen, or throws {@link Undelivered}. */
  String send(Outbox.Waiting notice);

  /** It did not arrive, or nobody knows whether it did: it is sent again under the same key. */
  final class Undelivered extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What was seen, without the body of any answer. */
    public Undelivered(String seen) {
      super(seen);
    }

    /** What was seen. */
    public String seen() {
      return String.valueOf(getMessage());
    }
  }
}
