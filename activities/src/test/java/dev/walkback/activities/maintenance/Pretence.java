package dev.walkback.activities.maintenance;

/** A barrier that is on record and keeps nobody out. */
final class Pretence implements Shutter {
  @Override
  public String label() {
    return "pretence";
  }

  @Override
  public boolean innermost() {
    return true;
  }

  @Override
  public String before() {
    return "open";
  }

  @Override
  public Seen set(String before, Grip grip) {
    return new Seen(true, "");
  }

  @Override
  public Seen undo(String before, boolean asFound, Grip grip) {
    return new Seen(false, "");
  }
}
