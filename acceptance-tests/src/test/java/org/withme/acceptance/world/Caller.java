package org.withme.acceptance.world;

/** Somebody who speaks to the gateway. */
public interface Caller {

    /** A token that is valid now. */
    String token();

    default Request asks(String method, String path) {
        return Request.to(method, Platform.running().gateway(path)).bearer(token());
    }

    default Answer get(String path) {
        return asks("GET", path).send();
    }

    default Answer post(String path, String json) {
        return asks("POST", path).json(json).send();
    }

    /** Somebody who shows no token. */
    static Request anybody(String method, String path) {
        return Request.to(method, Platform.running().gateway(path));
    }
}
