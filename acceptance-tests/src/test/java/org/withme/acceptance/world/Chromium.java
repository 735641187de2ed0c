package org.withme.acceptance.world;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;

/** A browser that people really have; {@link Judges#requireBrowser()} says whether it is there. */
public final class Chromium {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Chromium() {}

    /** Where somebody came out who chose the college on the sign-in page ({@code at}), and what they read there ({@code text}). */
    public static JsonNode signsInWithTheCollege(Browser person, String username) {
        try {
            return JSON.readTree(Judges.tells(
                    "node",
                    "college.js",
                    person.address(),
                    username,
                    username,
                    Judges.pictures().toString()));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
