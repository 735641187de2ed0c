package org.withme.assessment.exams;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.withme.platform.problem.Problem;

/** The name of a file that is sent, in Content-Disposition: in a URL it would be in every log. */
final class SentFile {

    private static final Pattern ENCODED = Pattern.compile(
            "(?i)(?:^|;)\\s*filename\\*\\s*=\\s*UTF-8''((?:%[0-9a-f]{2}|[!#$&+.^_`|~0-9a-z-])++)\\s*(?:;|$)");
    private static final Pattern QUOTED =
            Pattern.compile("(?i)(?:^|;)\\s*filename\\s*=\\s*\"((?:[^\"\\\\]|\\\\.)*+)\"");
    private static final Pattern PLAIN = Pattern.compile("(?i)(?:^|;)\\s*filename\\s*=\\s*([^\\s\";]+)");

    private static final int LONGEST = 1000;

    private SentFile() {}

    /**
     * Without its folders, which name people; null if there is none.
     *
     * @throws Problem 422 if the header is longer than any name
     */
    static String nameIn(String contentDisposition) {
        if (contentDisposition == null) {
            return null;
        }
        if (contentDisposition.length() > LONGEST) {
            throw Problem.at("", ExamsRule.LONG_FILE_NAME.with("most", LONGEST));
        }
        Matcher encoded = ENCODED.matcher(contentDisposition);
        if (encoded.find()) {
            return last(URLDecoder.decode(encoded.group(1).replace("+", "%2B"), StandardCharsets.UTF_8));
        }
        Matcher quoted = QUOTED.matcher(contentDisposition);
        if (quoted.find()) {
            return last(quoted.group(1).replaceAll("\\\\(.)", "$1"));
        }
        Matcher plain = PLAIN.matcher(contentDisposition);
        return plain.find() ? last(plain.group(1)) : null;
    }

    private static String last(String path) {
        return path.chars().anyMatch(Character::isISOControl)
                ? null
                : path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }
}
