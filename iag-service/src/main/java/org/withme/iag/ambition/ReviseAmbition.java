package org.withme.iag.ambition;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.withme.platform.http.Change;

@Schema(
        name = "ReviseAmbition",
        description =
                "A merge patch: a field that is absent stays as it is, null clears it. The earlier wording is kept.")
record ReviseAmbition(
        @Schema(
                implementation = String.class,
                enumeration = {"AMBITION", "DONT_KNOW_YET"})
        Change<Kind> kind,

        @Schema(
                implementation = String.class,
                nullable = true,
                maxLength = 2000,
                description = "In my own words, in any script.",
                examples = "I want to lead a team that repairs wind turbines.")
        Change<String> words,

        @Schema(
                implementation = String.class,
                nullable = true,
                description = "SOC 2020, one to four digits.",
                examples = "5249")
        Change<String> occupation,

        @Schema(
                implementation = String.class,
                nullable = true,
                description = "A sector subject area.",
                examples = "4.1")
        Change<String> sector,

        @Schema(implementation = String.class, nullable = true, maxLength = 200, examples = "Hull")
        Change<String> place,

        @Schema(
                implementation = String.class,
                nullable = true,
                enumeration = {"WITHIN_A_YEAR", "WITHIN_THREE_YEARS", "WITHIN_TEN_YEARS", "SOME_DAY"})
        Change<Horizon> horizon,

        @Schema(implementation = Integer.class, nullable = true, minimum = "1", maximum = "5", examples = "4")
        Change<Integer> confidence,

        @Schema(
                implementation = Boolean.class,
                description = "true: this one comes first, and any other does no longer; false: none does.")
        Change<Boolean> first) {}
