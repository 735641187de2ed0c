package org.withme.platform.problem;

/**
 * The target of a request, proven to have one reading and to be the only spelling of its resource. Nothing is rewritten:
 * what could be written in another way is refused, and what was matched is what is forwarded, byte by byte.
 *
 * @param path the path as it was sent, still percent-encoded
 * @param uri the path with the query, as it was sent
 */
public record RequestTarget(String path, String uri) {

    /** What RFC 3986 has nowhere: servers differ in what they make of it. */
    private static final String NOT_IN_A_QUERY = "#\"<>\\^`{|}";

    /** @throws Problem 400 with the pointer {@code /path} and the reason */
    public static RequestTarget of(String uri) {
        if (uri.isEmpty() || uri.charAt(0) != '/') {
            throw unsafe("The request target is not a path that begins with a slash.");
        }
        int end = uri.indexOf('?');
        String path = end < 0 ? uri : uri.substring(0, end);
        PathSyntax.check(path);
        if (end >= 0) {
            checkQuery(uri, end);
        }
        return new RequestTarget(path, uri);
    }

    private static void checkQuery(String uri, int from) {
        for (int i = from; i < uri.length(); i++) {
            char c = uri.charAt(i);
            if (c <= ' ' || c >= 0x7f || NOT_IN_A_QUERY.indexOf(c) >= 0) {
                throw unsafe("The query holds a character that must be percent-encoded.");
            }
        }
        Escapes.read(uri, from, uri.length());
    }

    static Problem unsafe(String reason) {
        return Problem.of(StandardProblem.UNSAFE_PATH)
                .error(
                        "/path",
                        StandardProblem.UNSAFE_PATH.slug(),
                        reason,
                        "Send the plain path from the API description.");
    }
}
