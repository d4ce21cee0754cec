package dev.walkback.activities.assessment;

import dev.walkback.workflows.assessment.Recommendation;
import java.util.Arrays;
import java.util.function.Predicate;

/**
 * What the procedures say, in the order in which they are asked; the first that applies answers.
 *
 * <p>What a person wrote is shown beside the answer and never decides it.
 */
enum Rule {
  DATABASE_GONE(
      "S0.3",
      Recommendation.ASK,
      "The database does not answer: nothing can be rolled back before it does.",
      Measures::databaseGone),
  INTEGRITY(
      "S0.5",
      Recommendation.ROLL_BACK,
      "Rows break the rules of the schema, and every write may add more.",
      Measures::broken),
  DEAD(
      "S0.3",
      Recommendation.ROLL_BACK,
      "An endpoint gave no answer at all, every time.",
      Measures::dead),
  MANY_ERRORS(
      "S0.4",
      Recommendation.ROLL_BACK,
      "Errors are above 10 % of what was asked.",
      measures -> measures.errors() > measures.thresholds().manyErrors()),
  SLOW(
      "S0.4",
      Recommendation.ROLL_BACK,
      "Answers are consistently slower than 500 ms.",
      Measures::slow),
  BETWEEN(
      "D0.12",
      Recommendation.ASK,
      "Errors lie between 5 and 10 %: above what S0.6 lets pass, below what S0.4 rolls back for.",
      measures -> measures.errors() >= measures.thresholds().fewErrors()),
  STUCK(
      "S4.4",
      Recommendation.WATCH,
      "The application answers, and sessions wait for each other.",
      Measures::stuck),
  BLIND(
      "D0.12",
      Recommendation.ASK,
      "Not everything could be seen, so no rule decides.",
      Measures::blind),
  FEW_ERRORS(
      "S0.6",
      Recommendation.FIX_FORWARD,
      "Errors are below 5 %; no rollback for that.",
      measures -> measures.errors() > 0),
  NOTHING("S4.4", Recommendation.WATCH, "Nothing that was measured is wrong.", measures -> true);

  private final String id;
  private final Recommendation recommendation;
  private final String sentence;
  private final Predicate<Measures> applies;

  Rule(String id, Recommendation recommendation, String sentence, Predicate<Measures> applies) {
    this.id = id;
    this.recommendation = recommendation;
    this.sentence = sentence;
    this.applies = applies;
  }

  static Rule decide(Measures measures) {
    return Arrays.stream(values())
        .filter(rule -> rule.applies.test(measures))
        .findFirst()
        .orElse(NOTHING);
  }

  String id() {
    return id;
  }

  Recommendation recommendation() {
    return recommendation;
  }

  String sentence() {
    return sentence;
  }
}
