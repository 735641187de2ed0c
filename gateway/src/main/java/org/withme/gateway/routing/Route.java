package org.withme.gateway.routing;

/**
 * A prefix of paths and who answers it.
 *
 * @param prefix begins with a slash, does not end with one
 * @param upstream short name of the service
 */
public record Route(String prefix, String upstream) {

    boolean covers(String path) {
        return path.startsWith(prefix) && (path.length() == prefix.length() || path.charAt(prefix.length()) == '/');
    }
}
