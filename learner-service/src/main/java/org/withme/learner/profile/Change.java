package org.withme.learner.profile;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.util.function.Consumer;

/**
 * What a merge patch says about one field: nothing (absent), to clear it (null), or its new value.
 *
 * @param mentioned whether the field is in the request at all
 * @param value the new value; null clears
 */
@JsonDeserialize(using = ChangeReader.class)
record Change<T>(boolean mentioned, T value) {

    static <T> Change<T> absent() {
        return new Change<>(false, null);
    }

    static <T> Change<T> to(T value) {
        return new Change<>(true, value);
    }

    void ifMentioned(Consumer<T> effect) {
        if (mentioned) {
            effect.accept(value);
        }
    }
}
