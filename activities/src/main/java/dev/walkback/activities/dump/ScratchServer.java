package dev.walkback.activities.dump;

import dev.walkback.activities.postgres.Address;

/**
 * A server for test restores, where the login is a superuser. Never a target's cluster.
 *
 * @param address its maintenance database
 * @param jobs connections that restore at once
 */
public record ScratchServer(Address address, int jobs) {}
