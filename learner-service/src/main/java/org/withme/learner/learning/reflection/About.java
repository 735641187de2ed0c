package org.withme.learner.learning.reflection;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "ReflectionAbout",
        description = "What a reflection is about. Nobody checks the id, and nothing is written where it leads.")
record About(
        @Schema(required = true) Kind kind,
        @Schema(required = true) UUID id) {

    @Schema(name = "ReflectionAboutKind")
    enum Kind {
        GOAL,
        TUTORIAL,
        JUDGEMENT
    }

    /** Null of what is about nothing in particular. */
    static @Nullable About of(@Nullable Kind kind, @Nullable UUID id) {
        return kind == null || id == null ? null : new About(kind, id);
    }
}
