package org.withme.learner.record.profile;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.withme.platform.http.Change;

@Schema(
        name = "ChangePreferences",
        description =
                "A merge patch: a field that is absent stays as it is, null clears it, a list is replaced as a whole."
                        + " Text is kept exactly as written, in any script.")
record ChangePreferences(
        @Schema(implementation = String.class, nullable = true, maxLength = 100, examples = "Sam")
        Change<String> preferredName,

        @Schema(implementation = String.class, nullable = true, maxLength = 50, examples = "they/them")
        Change<String> pronouns,

        @Schema(
                type = SchemaType.ARRAY,
                implementation = String.class,
                nullable = true,
                maxItems = 10,
                description = "Language tags (BCP 47), the best one first.",
                examples = "[\"en\", \"pl\"]")
        Change<List<String>> languages,

        @Schema(
                implementation = String.class,
                nullable = true,
                maxLength = 2000,
                description = "What I need so that I can take part. Read by you and your mentor.",
                examples = "Handouts a day before, in large print.")
        Change<String> accessNeeds,

        @Schema(implementation = String.class, nullable = true, maxLength = 2000, description = "What I want to learn.")
        Change<String> what,

        @Schema(implementation = String.class, nullable = true, maxLength = 2000, description = "How I learn well.")
        Change<String> how,

        @Schema(implementation = String.class, nullable = true, maxLength = 2000, description = "When I can learn.")
        Change<String> when,

        @Schema(
                type = SchemaType.ARRAY,
                implementation = Place.class,
                nullable = true,
                description = "Where I learn well.",
                examples = "[\"CLASSROOM\", \"WORK_BASED\"]")
        Change<List<Place>> places) {}
