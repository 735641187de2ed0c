package org.withme.acceptance.world;

import java.net.CookieHandler;
import java.net.HttpCookie;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The cookies of one browser at one site, each for its path; as browsers do, it sends secure ones to localhost without TLS. */
final class Cookies extends CookieHandler {

    private final Map<Name, String> kept = new LinkedHashMap<>();

    private record Name(String path, String name) {}

    @Override
    public Map<String, List<String>> get(URI uri, Map<String, List<String>> headers) {
        String all = kept.entrySet().stream()
                .filter(cookie -> uri.getPath().startsWith(cookie.getKey().path()))
                .map(cookie -> cookie.getKey().name() + "=" + cookie.getValue())
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
        String path = parsed.get(0).getPath();
        Name name = new Name(path == null ? "/" : path, nameAndValue.substring(0, equals));
        if (parsed.stream().anyMatch(cookie -> cookie.getMaxAge() == 0)) {
            kept.remove(name);
        } else {
            kept.put(name, nameAndValue.substring(equals + 1));
        }
    }
}
