package org.withme.platform.http;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param next the cursor of the page after it, or null if this is the last; the answer carries it as a Link header too
 */
public record Page<T>(List<T> items, @Nullable String next) {

    public Page {
        items = List.copyOf(items);
    }

    /** The only page, or the last one. */
    public static <T> Page<T> last(List<T> items) {
        return new Page<>(items, null);
    }
}
