package org.withme.platform.testing;

import java.util.Map;
import org.hamcrest.Matcher;
import org.hamcrest.Matchers;
import org.withme.platform.problem.Rule;
import org.withme.platform.problem.Violation;

/** What a refusal says in {@code errors} of the rules that the request broke. */
public final class Broken {

    private Broken() {}

    /** {@code body("errors", contains(Broken.at("/purpose", TeamRule.NO_PURPOSE)))}: this rule in this place, in its own words. */
    public static Matcher<Map<String, String>> at(String pointer, Rule rule) {
        Violation told = rule.brokenAt(pointer);
        return Matchers.equalTo(Map.of(
                "pointer", told.pointer(), "code", told.code(), "detail", told.detail(), "remedy", told.remedy()));
    }
}
