package org.withme.platform.http;

import jakarta.inject.Singleton;
import org.withme.platform.problem.Problem;

/** If-Match: which version a change is based on. */
@Singleton
public class Preconditions {

    private static final String IF_MATCH = "/header/If-Match";

    private final ETags etags;

    Preconditions(ETags etags) {
        this.etags = etags;
    }

    /**
     * From the request alone, before anything is loaded.
     *
     * @throws Problem 428 without the header, 400 if it is no list of tags
     */
    public Precondition require(String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw Problem.at(IF_MATCH, HttpRule.MISSING_IF_MATCH);
        }
        return parsed(ifMatch);
    }

    /** Where If-Match is honoured if it is sent. */
    public Precondition ifPresent(String ifMatch) {
        return ifMatch == null || ifMatch.isBlank() ? Precondition.none(etags) : parsed(ifMatch);
    }

    private Precondition parsed(String ifMatch) {
        return EntityTags.parse(ifMatch)
                .map(tags -> new Precondition(tags, etags))
                .orElseThrow(() -> Problem.at(IF_MATCH, HttpRule.IF_MATCH_FORM));
    }
}
