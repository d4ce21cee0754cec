package dev.walkback.workflows.approval;

import java.time.Instant;
import java.util.List;

/**
 * What somebody signs: one answer to one question, and everything that question was about, so that
 * the letter means nothing anywhere else.
 *
 * <p>The names of its fields are the names in the letter and never change.
 *
 * @param aud the installation
 * @param ns the namespace
 * @param wf the workflow's id
 * @param run0 the first run of the workflow
 * @param scope digest of the sorted registrations the letter covers: one, for now
 * @param by the id of the person who signs, never a name
 * @param amr how the person proved to be it, such as {@code pwd} or {@code hwk}
 * @param via the door it came through, such as {@code cli}
 * @param phrase what was typed; empty where nothing is asked
 * @param iat when it was signed, in seconds since 1970
 * @param exp when it stops counting, in seconds since 1970
 */
public record Decision(
    int v,
    String typ,
    String aud,
    String ns,
    String wf,
    String run0,
    Gate checkpoint,
    int round,
    String nonce,
    String digest,
    Database target,
    String scope,
    LossMax lossMax,
    Reply answer,
    String by,
    List<String> amr,
    String via,
    String phrase,
    String reason,
    long iat,
    long exp) {
  /** The only version there is. */
  public static final int VERSION = 1;

  /** What the letter calls itself. */
  public static final String TYPE = "walkback-decision";

  /** Copies, so that what was signed cannot change. */
  public Decision {
    amr = List.copyOf(amr);
  }

  /** The database, by identity and by the names people read on the card. */
  public record Database(String registration, String name, String db) {}

  /** The most rows the signer agrees to see leave live tables. */
  public record LossMax(long rows) {}

  /** Who answers, and how. */
  public record Signer(String by, List<String> amr, String via) {
    /** Copies, so that what was said cannot change. */
    public Signer {
      amr = List.copyOf(amr);
    }
  }

  /** What is answered. */
  public record Words(Reply answer, String phrase, String reason) {}

  /** The letter that answers exactly this question. */
  public static Decision answering(
      Checkpoint asked, Signer signer, Words words, Instant signed, Instant expires) {
    return new Decision(
        VERSION,
        TYPE,
        asked.audience(),
        asked.namespace(),
        asked.workflow(),
        asked.firstRun(),
        asked.gate(),
        asked.round(),
        asked.nonce(),
        asked.digest(),
        new Database(
            asked.target().registration(), asked.target().name(), asked.target().database()),
        asked.scope(),
        new LossMax(asked.lossMax()),
        words.answer(),
        signer.by(),
        signer.amr(),
        signer.via(),
        words.phrase(),
        words.reason(),
        signed.getEpochSecond(),
        expires.getEpochSecond());
  }
}
