package org.withme.iag.followup;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How somebody tries to reach a learner, and which part of the consent to outreach covers it. */
@Schema(name = "ContactWay")
enum Way {
    EMAIL("email", "e-mail"),
    TELEPHONE("telephone", "telephone"),
    TEXT("telephone", "text message"),
    POST("post", "post");

    private final String scope;
    private final String words;

    Way(String scope, String words) {
        this.scope = scope;
        this.words = words;
    }

    String inWords() {
        return words;
    }

    /** Those that this scope of {@code outreach-after-leaving} covers. */
    static List<Way> in(Collection<String> scope) {
        return Arrays.stream(values()).filter(way -> scope.contains(way.scope)).toList();
    }
}
