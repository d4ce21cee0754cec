package dev.walkback.activities.target;

/** What a server and database say of themselves; copies of both keep all of it. */
public record Identity(
    String systemIdentifier, long databaseOid, long timeline, int version, boolean standby) {}
