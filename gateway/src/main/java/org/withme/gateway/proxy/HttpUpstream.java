package org.withme.gateway.proxy;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.RequestOptions;
import java.net.URI;
import org.withme.gateway.call.Call;
import org.withme.gateway.call.Refusals;

/** A service that speaks HTTP/1.1, over connections that belong to one event loop. */
final class HttpUpstream implements Upstream {

    private static final int HTTP_PORT = 80;

    private final String name;
    private final String host;
    private final int port;
    private final String publicAuthority;
    private final HttpClient client;
    private final RequestHeaders requestHeaders;
    private final ResponseHeaders responseHeaders;
    private final Surroundings surroundings;

    /** What every exchange needs besides its service. */
    record Surroundings(
            Vertx vertx,
            DeadlineTimer deadlineTimer,
            Deadlines deadlines,
            Refusals refusals,
            ProxyMetrics metrics,
            String publicUrl) {}

    HttpUpstream(String name, URI url, HttpClient client, RequestHeaders requestHeaders, Surroundings surroundings) {
        this.name = name;
        this.host = url.getHost();
        this.port = url.getPort() < 0 ? HTTP_PORT : url.getPort();
        this.publicAuthority = URI.create(surroundings.publicUrl()).getRawAuthority();
        this.client = client;
        this.requestHeaders = requestHeaders;
        this.responseHeaders = new ResponseHeaders(surroundings.publicUrl(), url);
        this.surroundings = surroundings;
    }

    @Override
    public void forward(Call call, String uri, long bodyLimit) {
        new Exchange(this, call, uri, bodyLimit).begin();
    }

    String name() {
        return name;
    }

    Surroundings surroundings() {
        return surroundings;
    }

    ResponseHeaders responseHeaders() {
        return responseHeaders;
    }

    /** A request to the service with its head filled in but for the framing of the body. */
    Future<HttpClientRequest> request(Call call, String uri) {
        RequestOptions options = new RequestOptions()
                .setMethod(call.request().method())
                .setHost(host)
                .setPort(port)
                .setURI(uri);
        return client.request(options).map(request -> {
            requestHeaders.copy(call.headers(), request.headers());
            request.headers().set(HttpHeaders.HOST, publicAuthority).set("x-request-id", call.id());
            return request;
        });
    }
}
