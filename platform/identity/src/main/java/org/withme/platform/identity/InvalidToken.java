package org.withme.platform.identity;

/** A token that is not accepted. The reason is safe to tell: it names the check, never a value. */
public final class InvalidToken extends Exception {

    private static final long serialVersionUID = 1L;

    /** The check that failed. */
    public enum Reason {
        UNREADABLE("The access token cannot be read."),
        ALGORITHM("The access token is not signed with an algorithm that is accepted here."),
        UNKNOWN_KEY("The access token is signed with a key that the identity server does not publish."),
        SIGNATURE("The signature of the access token is wrong."),
        ISSUER("The access token comes from another identity server."),
        AUDIENCE("The access token is meant for another audience."),
        EXPIRED("The access token has expired."),
        NOT_YET_VALID("The access token is not valid yet."),
        NOT_AN_ACCESS_TOKEN("The token is not an access token."),
        CLAIMS("The access token lacks a claim that is needed here.");

        private final String text;

        Reason(String text) {
            this.text = text;
        }

        public String text() {
            return text;
        }
    }

    private final Reason reason;

    InvalidToken(Reason reason) {
        super(reason.text(), null, false, false);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
