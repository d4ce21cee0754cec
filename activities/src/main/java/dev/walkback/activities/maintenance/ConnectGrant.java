package dev.walkback.activities.maintenance;

/**
 * One right to connect, as the catalog keeps it.
 *
 * @param grantee empty for PUBLIC
 * @param grantable whether the grantee may pass it on
 */
record ConnectGrant(String grantor, String grantee, boolean grantable) {
  boolean everybody() {
    return grantee.isEmpty();
  }

  @Override
  public String toString() {
    return (everybody() ? "PUBLIC" : grantee) + " by " + grantor;
  }
}
