package org.withme.platform.http;

import org.withme.platform.problem.Violations;

/** How many items a page has at most. */
public record Limit(int value) {

    public static final int DEFAULT = 50;
    public static final int LARGEST = 200;

    /** 50 unless asked for; refused outside of 1 to 200. */
    public static Limit of(Integer asked) {
        int value = asked == null ? DEFAULT : asked;
        new Violations()
                .addIf(value < 1 || value > LARGEST, "/query/limit", HttpRule.LIMIT_OUT_OF_RANGE)
                .orThrow();
        return new Limit(value);
    }

    /** One more than fits, to learn whether there is a next page. */
    public int plusOne() {
        return value + 1;
    }
}
