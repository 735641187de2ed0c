package org.withme.acceptance.world;

import java.time.Duration;
import java.time.Instant;

/** The MIS of a college: a machine that speaks for itself. */
public final class Mis implements Caller {

    private static final Duration FRESH = Duration.ofMinutes(10);

    private final String ukprn;
    private String token;
    private Instant since = Instant.MIN;

    Mis(String ukprn) {
        this.ukprn = ukprn;
    }

    /** The MIS of one of the demo's colleges. */
    public static Mis of(String ukprn) {
        return new Mis(ukprn);
    }

    @Override
    public synchronized String token() {
        if (since.plus(FRESH).isBefore(Instant.now())) {
            token = Keycloak.tokenOf("mis-" + ukprn, "mis-" + ukprn);
            since = Instant.now();
        }
        return token;
    }

    /** Sends a return that is expected to be taken. */
    public ImportRun sends(IlrReturn ilr) {
        return accepted(sending(ilr.fileName(), "application/xml", ilr.bytes()).send());
    }

    /** Sends a return that is only to be tried. */
    public ImportRun tries(IlrReturn ilr) {
        return accepted(sending(ilr.fileName() + "&dryRun=true", "application/xml", ilr.bytes())
                .send());
    }

    public ImportRun sendsZipped(IlrReturn ilr) {
        return accepted(
                sending(ilr.fileName("ZIP"), "application/zip", ilr.zipped()).send());
    }

    public ImportRun accepted(Answer answer) {
        String location = answer.is(202).header("Location");
        return new ImportRun(this, location.substring(location.indexOf("/v1/")));
    }

    /** A file of any name and content. */
    public Request sending(String fileName, String contentType, byte[] content) {
        return asks("POST", "/v1/mis/ilr-imports?fileName=" + fileName).body(contentType, content);
    }
}
