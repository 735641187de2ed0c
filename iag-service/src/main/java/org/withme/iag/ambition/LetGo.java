package org.withme.iag.ambition;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "LetGo", description = "An ambition is over. Not getting there is not failing.")
record LetGo(
        @Schema(
                description = "What I take from it, in my own words; may be left out.",
                maxLength = 2000,
                examples = "I tried it on a placement. I like repairing, but not the sea.")
        String reflection) {}
