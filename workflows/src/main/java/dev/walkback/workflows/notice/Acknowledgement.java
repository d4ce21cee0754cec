package dev.walkback.workflows.notice;

import org.jspecify.annotations.Nullable;

/** Somebody says they are on it. It is not proved who: it holds pages back and approves nothing. */
public record Acknowledgement(@Nullable String by, @Nullable String note) {}
