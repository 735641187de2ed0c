package org.withme.platform.http;

import jakarta.inject.Singleton;
import org.withme.platform.problem.Problem;
import org.withme.platform.problem.StandardProblem;

/** If-Match: which version a change is based on. */
@Singleton
public class Preconditions {

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
            throw Problem.of(StandardProblem.PRECONDITION_REQUIRED)
                    .error(
                            "/header/If-Match",
                            "missing-if-match",
                            "If-Match is missing.",
                            "Send the ETag that you read.");
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
                .orElseThrow(() -> Problem.of(StandardProblem.MALFORMED_REQUEST)
                        .error(
                                "/header/If-Match",
                                "wrong-form",
                                "If-Match is not a list of quoted tags.",
                                "Send the ETag exactly as it was answered, with its quotes."));
    }
}
