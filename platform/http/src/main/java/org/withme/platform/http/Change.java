package org.withme.platform.http;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What a merge patch says about one field: nothing (absent), to clear it (null), or its new value.
 *
 * @param mentioned whether the field is in the request at all
 * @param value the new value; null clears
 */
@JsonDeserialize(using = ChangeReader.class)
public record Change<T>(boolean mentioned, @Nullable T value) {

    public static <T> Change<T> absent() {
        return new Change<>(false, null);
    }

    public static <T> Change<T> to(@Nullable T value) {
        return new Change<>(true, value);
    }

    public void ifMentioned(Consumer<T> effect) {
        if (mentioned) {
            effect.accept(value);
        }
    }

    /** The value after the patch. */
    public @Nullable T over(@Nullable T current) {
        return mentioned ? value : current;
    }
}
