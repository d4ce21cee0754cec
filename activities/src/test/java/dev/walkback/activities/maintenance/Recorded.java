package dev.walkback.activities.maintenance;

import java.util.List;

/** A barrier that says what it does. */
record Recorded(List<String> log, String label, boolean innermost, Runnable set, Runnable undo)
    implements Shutter {

  @Override
  public String before() {
    return "open";
  }

  @Override
  public Seen set(String before, Grip grip) {
    grip.confirm();
    log.add(label + " closed");
    set.run();
    return new Seen(true, "closed");
  }

  @Override
  public Seen undo(String before, boolean asFound, Grip grip) {
    grip.confirm();
    log.add(label + " opened");
    undo.run();
    return new Seen(false, "open");
  }
}
