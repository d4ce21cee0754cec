package dev.walkback.examples.shop;

/** What somebody publishes. */
record NewSong(long user, String title, String url, int duration, long size) {}
