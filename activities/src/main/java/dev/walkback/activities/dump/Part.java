package dev.walkback.activities.dump;

import dev.walkback.activities.progress.Progress;

/** A piece of longer work, told in per cent of the whole. */
record Part(Progress whole, int from, int to) implements Progress {
  @Override
  public void at(int percent, String what) {
    whole.at(from + (to - from) * percent / 100, what);
  }

  @Override
  public boolean stopped() {
    return whole.stopped();
  }

  @Override
  public void whenStopped(Runnable action) {
    whole.whenStopped(action);
  }
}
