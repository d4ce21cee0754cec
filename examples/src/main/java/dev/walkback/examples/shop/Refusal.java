package dev.walkback.examples.shop;

/** Something the caller did wrong, said in a sentence; not an error of the shop. */
final class Refusal extends Exception {
  private static final long serialVersionUID = 1L;
  private final int status;

  Refusal(int status, String why) {
    super(why);
    this.status = status;
  }

  Reply reply() {
    return Reply.refused(status, String.valueOf(getMessage()));
  }
}
