package org.withme.iag.feed;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "FeedSnapshotPage", description = "All that is shared, page by page, without tombstones.")
record FeedSnapshotPage(
        List<FeedEntryView> items,

        @Schema(description = "The cursor of the page after it; absent on the last.") @Nullable String next,

        @Schema(
                description =
                        "Where the feed stood when the first page was made, the same on every page: follow the feed from"
                                + " here when you have them all, and nothing is missed.")
        @Nullable String after) {}
