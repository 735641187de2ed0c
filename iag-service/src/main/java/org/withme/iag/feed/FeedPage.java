package org.withme.iag.feed;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "FeedPage",
        description = "Changes in their order. An entry that changed again is told once, where it changed last.")
record FeedPage(
        List<FeedEntryView> items,

        @Schema(description = "Where to go on, now or later: the after of the next request.") @Nullable String after,

        @Schema(description = "Whether there is more to be had at once.")
        boolean more) {}
