package org.withme.assessment.credential;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What speaks against a credential, the gravest first. */
@Schema(name = "CredentialFinding", description = "What speaks against a credential.")
enum Finding {
    UNKNOWN_ISSUER("No college here has issued it: it names another issuer, or a key that is none of the college's."),
    TAMPERED(
            "It is not what was issued here: somebody has changed it or made it themselves, or nothing is kept of it any more."),
    REVOKED("It was issued and is revoked: the result was corrected, or the learner or the college has taken it back."),
    EXPIRED("It was issued and has expired."),
    NOT_YET_VALID("It was issued and is not valid yet."),
    ANOTHER_SUBJECT("It was issued, and to somebody else than whoever shows it."),
    HOLDS_OTHERS("It holds a credential that does not stand, or that was issued to somebody else.");

    private final String words;

    Finding(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
