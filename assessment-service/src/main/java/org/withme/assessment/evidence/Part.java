package org.withme.assessment.evidence;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.withme.platform.problem.Problem;

/** Which bytes of a file are asked for (RFC 9110, 14). */
record Part(long from, long length) {

    private static final Pattern ONE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    /**
     * Empty for the whole: no part is asked for, several are, or it is none that is known.
     *
     * @throws Problem 416 if the file has no such part
     */
    static Optional<Part> of(String range, long size) {
        Matcher asked = ONE.matcher(range == null ? "" : range.trim());
        if (!asked.matches() || asked.group(1).isEmpty() && asked.group(2).isEmpty()) {
            return Optional.empty();
        }
        return asked.group(1).isEmpty()
                ? last(Long.parseLong(asked.group(2)), size)
                : between(
                        Long.parseLong(asked.group(1)),
                        asked.group(2).isEmpty() ? size - 1 : Long.parseLong(asked.group(2)),
                        size);
    }

    String contentRange(long size) {
        return "bytes " + from + "-" + (from + length - 1) + "/" + size;
    }

    private static Optional<Part> last(long count, long size) {
        if (count == 0) {
            throw refused(size);
        }
        long length = Math.min(count, size);
        return Optional.of(new Part(size - length, length));
    }

    private static Optional<Part> between(long from, long to, long size) {
        if (to < from && from < size) {
            return Optional.empty();
        }
        if (from >= size) {
            throw refused(size);
        }
        return Optional.of(new Part(from, Math.min(to, size - 1) - from + 1));
    }

    private static Problem refused(long size) {
        return Problem.of(EvidenceProblem.RANGE_NOT_SATISFIABLE).header("Content-Range", "bytes */" + size);
    }
}
