package dev.walkback.starter;

/** Why a command ends here: one sentence, what to do, and what the shell is told. */
final class Complaint extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int exit;
  private final String hint;

  private Complaint(int exit, String sentence, String hint) {
    super(sentence);
    this.exit = exit;
    this.hint = hint;
  }

  static Complaint no(String sentence, String hint) {
    return new Complaint(Exit.NO, sentence, hint);
  }

  static Complaint refused(String sentence, String hint) {
    return new Complaint(Exit.REFUSED, sentence, hint);
  }

  static Complaint unknown(String sentence, String hint) {
    return new Complaint(Exit.UNKNOWN, sentence, hint);
  }

  int exit() {
    return exit;
  }

  String text() {
    return getMessage() + (hint.isEmpty() ? "" : "\nHINT: " + hint);
  }
}
