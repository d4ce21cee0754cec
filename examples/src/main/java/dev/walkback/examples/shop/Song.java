package dev.walkback.examples.shop;

/** Something that plays, by the name people see. */
record Song(String id, String title) {}
