package dev.walkback.examples.shop;

import org.jspecify.annotations.Nullable;

/** A post as the feed shows it; {@code song} only where there is audio. */
record FeedItem(String id, @Nullable String content, @Nullable String song, String createdAt) {}
