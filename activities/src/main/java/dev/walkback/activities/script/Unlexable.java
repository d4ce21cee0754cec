package dev.walkback.activities.script;

/**
 * Nothing behind this place can be trusted; becomes a {@link Finding} before it leaves the package.
 */
final class Unlexable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  final transient Finding finding;

  Unlexable(Finding finding) {
    super(finding.sentence(), null, false, false);
    this.finding = finding;
  }
}
