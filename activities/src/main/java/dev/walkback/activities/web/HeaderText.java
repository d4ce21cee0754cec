package dev.walkback.activities.web;

/** What may stand in a header: visible characters, so that no value begins a header of its own. */
final class HeaderText {
  private HeaderText() {}

  static void refuseBreaks(String what, String value) {
    boolean visible = value.chars().allMatch(c -> c >= 0x20 && c < 0x7f);
    if (value.isEmpty() || !visible) {
      throw new IllegalArgumentException(what + " holds what a header cannot carry");
    }
  }
}
