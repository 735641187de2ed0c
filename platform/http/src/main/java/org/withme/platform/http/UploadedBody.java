package org.withme.platform.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.withme.platform.problem.Problem;
import org.withme.platform.problem.ProblemTranslation;
import org.withme.platform.problem.StandardProblem;
import org.withme.platform.problem.StandardRule;

/** The body of a request that is a file. */
public final class UploadedBody {

    private static final int BUFFER = 64 * 1024;

    private UploadedBody() {}

    /**
     * Takes the whole body.
     *
     * @param what of what there may be only so many bytes, as its sender calls it: "A return of this format"
     * @return how many bytes there were
     * @throws Problem 413 as soon as it is larger than the limit, 400 if there is none, it breaks off or is not the text that it
     *     says it is
     * @throws IOException if it cannot be written
     */
    public static long copy(InputStream body, OutputStream to, long limit, String what) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long bytes = 0;
        for (int read = read(body, buffer); read >= 0; read = read(body, buffer)) {
            bytes += read;
            if (bytes > limit) {
                throw Problem.of(StandardProblem.PAYLOAD_TOO_LARGE).detail(what + " has at most " + limit + " bytes.");
            }
            to.write(buffer, 0, read);
        }
        if (bytes == 0) {
            throw Problem.at("", StandardRule.MISSING_BODY.remedied("Send the file as the body."));
        }
        return bytes;
    }

    private static int read(InputStream body, byte[] buffer) {
        try {
            return body.read(buffer);
        } catch (IOException e) {
            throw refused(e);
        }
    }

    /** What the platform says of it; what it does not know is a sender who left. */
    private static Problem refused(IOException failure) {
        Problem known = ProblemTranslation.of(failure);
        return known.type() == StandardProblem.INTERNAL_ERROR
                ? Problem.of(StandardProblem.MALFORMED_REQUEST)
                        .detail("The body broke off before its end.")
                        .because(failure)
                : known;
    }
}
