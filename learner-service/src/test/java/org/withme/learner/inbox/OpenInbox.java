package org.withme.learner.inbox;

import static org.withme.platform.testing.Calls.as;

import io.restassured.path.json.JsonPath;
import java.util.List;
import org.withme.platform.testing.Tokens;

/** An inbox as its reader sees it. */
final class OpenInbox {

    static final String INBOX = "/v1/me/inbox";

    private OpenInbox() {}

    static List<String> ids(Tokens reader) {
        return items(reader).getList("items.id");
    }

    static List<String> kinds(Tokens reader) {
        return items(reader).getList("items.kind");
    }

    static JsonPath item(Tokens reader, String id) {
        return items(reader).setRootPath("items.find { it.id == '" + id + "' }");
    }

    /** The only one of its kind. */
    static JsonPath only(Tokens reader, String kind) {
        return items(reader).setRootPath("items.find { it.kind == '" + kind + "' }");
    }

    private static JsonPath items(Tokens reader) {
        return as(reader)
                .queryParam("limit", 200)
                .get(INBOX)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
