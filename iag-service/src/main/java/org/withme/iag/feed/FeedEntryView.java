package org.withme.iag.feed;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "FeedEntry", description = "Something that a learner shares with you, or does no longer.")
record FeedEntryView(
        @Schema(description = "The same for every change of one thing.")
        UUID entryId,

        @Schema(
                description =
                        "The learner in this feed: the same for all that one consent shares, and for nothing else. A tombstone"
                                + " has none.")
        @Nullable UUID learner,

        @Schema(description = "UPSERT: as it is now. GONE: a tombstone; delete what you have of this entry.")
        Verb change,

        @Schema(description = "For an ambition.") @Nullable FeedAmbition ambition,

        @Schema(description = "For what was agreed in a session.") @Nullable FeedActionPlan actionPlan,

        @Schema(description = "The entry of the ambition that an action plan starts from, if that is shared too.")
        @Nullable UUID startsFrom) {

    @Schema(name = "FeedVerb")
    enum Verb {
        UPSERT,
        GONE
    }

    /** The id of the entry and nothing else (I11). */
    static FeedEntryView gone(UUID entry) {
        return new FeedEntryView(entry, null, Verb.GONE, null, null, null);
    }
}
