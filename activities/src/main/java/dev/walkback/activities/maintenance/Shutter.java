package dev.walkback.activities.maintenance;

/** What moves a barrier. Both ways may be repeated. */
public interface Shutter {
  /** The barrier's name on the screen and on record. */
  String label();

  /** Whether it opens before those that people meet first. */
  boolean innermost();

  /** What undoing needs; read before the act, kept on record before the act. */
  String before();

  /** Sets it, reads it back, probes it; throws where it cannot be seen to be closed. */
  Seen set(String before, Grip grip);

  /**
   * Undoes it, reads it back, probes it; throws where it cannot be seen to be as before.
   *
   * @param asFound leaves closed what was closed before we came: nothing was rolled back
   */
  Seen undo(String before, boolean asFound, Grip grip);
}
