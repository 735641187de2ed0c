package org.withme.gateway.proxy;

import org.withme.gateway.call.Call;

/** A service behind the gateway, as one event loop sees it. */
public interface Upstream {

    /**
     * Takes the call over: from here on it is answered by the service or refused on its behalf.
     *
     * @param uri path and query exactly as they were matched
     * @param bodyLimit bytes of body that the operation accepts
     */
    void forward(Call call, String uri, long bodyLimit);
}
