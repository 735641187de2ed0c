package org.withme.acceptance.world;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** A list as a caller reads it to its end. */
public final class Pages {

    private Pages() {}

    /** The items of every page, as they are now. */
    public static List<JsonNode> of(Caller reader, String path) {
        String question = path + (path.contains("?") ? "&" : "?") + "limit=200";
        List<JsonNode> items = new ArrayList<>();
        JsonNode page = reader.get(question).is(200).json();
        page.path("items").forEach(items::add);
        while (page.has("next")) {
            String cursor = Request.encoded(page.path("next").asText());
            page = reader.get(question + "&cursor=" + cursor).is(200).json();
            page.path("items").forEach(items::add);
        }
        return items;
    }
}
