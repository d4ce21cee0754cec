package dev.walkback.activities.maintenance;

/** One hand on a barrier at a time; a hand that was frozen must notice that it lost its hold. */
@FunctionalInterface
public interface Grip {
  /** Throws where somebody else may have hold of it now; asked just before each act. */
  void confirm();
}
