package org.withme.platform.grants;

import java.util.ArrayList;
import java.util.List;

/** Of what there is more than a copy holds: a copy under a disclosure is bounded and says what it left out. */
public final class Truncation {

    private final List<String> names = new ArrayList<>();

    /** The first rows, at most so many; if there are more, their name is noted. */
    public <T> List<T> atMost(int limit, String name, List<T> rows) {
        if (rows.size() <= limit) {
            return rows;
        }
        names.add(name);
        return rows.subList(0, limit);
    }

    /** What was left out of. */
    public List<String> names() {
        return List.copyOf(names);
    }
}
