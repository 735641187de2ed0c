package org.withme.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class PagesOverHttpTest extends OverHttp {

    private final String word = "w" + UUID.randomUUID();

    @Test
    void following_next_gives_every_item_once() {
        // Given
        for (int i = 0; i < 7; i++) {
            write(word + i);
        }

        // When
        List<String> texts = new ArrayList<>();
        String cursor = null;
        do {
            Response page = page("m-1", word, cursor);
            texts.addAll(page.jsonPath().getList("items.text", String.class));
            cursor = page.jsonPath().getString("next");
        } while (cursor != null);

        // Then
        assertThat(texts).containsExactly(word + 0, word + 1, word + 2, word + 3, word + 4, word + 5, word + 6);
    }

    @Test
    void the_link_header_leads_to_the_next_page() {
        // Given
        for (int i = 0; i < 4; i++) {
            write(word + i);
        }
        Response first = page("m-1", word, null);

        // When
        String link = first.header("Link");
        String address = link.substring(1, link.indexOf('>'));
        Response second = as("m-1").urlEncodingEnabled(false).when().get(address);

        // Then
        assertThat(link).endsWith("; rel=\"next\"");
        assertThat(second.jsonPath().getList("items.text", String.class)).containsExactly(word + 3);
        assertThat(second.header("Link")).isNull();
        assertThat(second.asString()).doesNotContain("next");
    }

    @Test
    void the_same_page_has_the_same_tag() {
        // Given
        for (int i = 0; i < 4; i++) {
            write(word + i);
        }

        // When
        String one = page("m-1", word, null).header("ETag");
        String other = page("m-1", word, null).header("ETag");

        // Then
        assertThat(one).isEqualTo(other).startsWith("\"");
    }

    @Test
    void a_cursor_is_good_for_its_caller_and_its_filter_only() {
        // Given
        for (int i = 0; i < 4; i++) {
            write(word + i);
        }
        String cursor = page("m-1", word, null).jsonPath().getString("next");

        // When
        Response other = page("m-2", word, cursor);
        Response elsewhere = page("m-1", word + "1", cursor);

        // Then
        assertProblem(other, 400, "malformed-request");
        assertProblem(elsewhere, 400, "malformed-request");
        assertThat(other.jsonPath().getString("errors[0].pointer")).isEqualTo("/query/cursor");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "AAAAAAAAAAAAAAAAAAAAAAAAAAAA", "not base64!", "=", "🙂"})
    void a_cursor_that_was_made_up_is_refused(String cursor) {
        // When
        Response answer = page("m-1", word, cursor);

        // Then
        assertProblem(answer, 400, "malformed-request");
    }

    @ParameterizedTest
    @CsvSource({"0, 422", "-1, 422", "201, 422", "many, 400", "1.5, 400", "99999999999, 400"})
    void a_limit_out_of_range_is_refused(String limit, int status) {
        // When
        Response answer = as("m-1").queryParam("limit", limit).when().get("/notes");

        // Then
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.jsonPath().getString("errors[0].pointer")).isEqualTo("/query/limit");
    }

    private static Response page(String subject, String word, String cursor) {
        return cursor == null
                ? as(subject)
                        .queryParam("word", word)
                        .queryParam("limit", 3)
                        .when()
                        .get("/notes")
                : as(subject)
                        .queryParam("word", word)
                        .queryParam("limit", 3)
                        .queryParam("cursor", cursor)
                        .when()
                        .get("/notes");
    }
}
