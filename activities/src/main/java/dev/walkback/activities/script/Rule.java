package dev.walkback.activities.script;

/** One thing a script must not do, or must say that it does. */
interface Rule {
  void judge(Statement statement, Judgement judgement);
}
