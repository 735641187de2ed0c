package org.withme.acceptance.world;

import java.net.CookieHandler;
import java.net.HttpCookie;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The cookies of one browser at one site; as browsers do, it sends secure ones to localhost without TLS. */
final class Cookies extends CookieHandler {

    private final Map<String, String> kept = new LinkedHashMap<>();

    @Override
    public Map<String, List<String>> get(URI uri, Map<String, List<String>> headers) {
        String all = kept.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        return all.isEmpty() ? Map.of() : Map.of("Cookie", List.of(all));
    }

    @Override
    public void put(URI uri, Map<String, List<String>> headers) {
        headers.forEach((name, values) -> {
            if ("Set-Cookie".equalsIgnoreCase(name)) {
                values.forEach(value -> keep(value.split(";", 2)[0], HttpCookie.parse(value)));
            }
        });
    }

    private void keep(String nameAndValue, List<HttpCookie> parsed) {
        int equals = nameAndValue.indexOf('=');
        String name = nameAndValue.substring(0, equals);
        if (parsed.stream().anyMatch(cookie -> cookie.getMaxAge() == 0)) {
            kept.remove(name);
        } else {
            kept.put(name, nameAndValue.substring(equals + 1));
        }
    }
}
