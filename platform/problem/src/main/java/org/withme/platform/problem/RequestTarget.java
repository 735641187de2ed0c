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
            throw unsafe(TargetRule.NO_PATH);
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
                throw unsafe(TargetRule.UNESCAPED_QUERY);
            }
        }
        Escapes.read(uri, from, uri.length());
    }

    static Problem unsafe(TargetRule broken) {
        return Problem.at("/path", broken);
    }
}
