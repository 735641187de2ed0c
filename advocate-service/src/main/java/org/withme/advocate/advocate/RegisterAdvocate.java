package org.withme.advocate.advocate;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "RegisterAdvocate",
        description = "What an advocate brings, and how many learners they can stand beside.")
record RegisterAdvocate(
        @Schema(
                description = "What the advocate knows well.",
                maxItems = 20,
                examples = "[\"leaving care\", \"exclusion\"]")
        List<String> specialisms,

        @Schema(description = "Language tags (BCP 47).", maxItems = 20, examples = "[\"en\", \"pl\"]")
        List<String> languages,

        @Schema(description = "Where the advocate meets learners.", maxItems = 20, examples = "[\"Ashdown town\"]")
        List<String> places,

        @Schema(
                required = true,
                minimum = "0",
                maximum = "200",
                description = "How many cases may be open at once (V1).",
                examples = "12")
        Integer capacity,

        @Schema(description = "The code of the funding line that pays for the time.", examples = "outreach-2026")
        String fundingLine,

        @Schema(minimum = "1", maximum = "48", examples = "20")
        Integer hoursPerWeek) {

    RegisterAdvocate {
        specialisms = specialisms == null ? List.of() : specialisms;
        languages = languages == null ? List.of() : languages;
        places = places == null ? List.of() : places;
    }
}
