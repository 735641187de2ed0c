package org.withme.learner.record.profile;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.withme.learner.people.college.CollegeView;
import org.withme.learner.people.college.SourceView;

@Schema(name = "CollegeFacts", description = "What one college's MIS says of the learner, with its source and date.")
public record CollegeFacts(
        CollegeView college,
        SourceView source,

        @Schema(
                description = "The college's own number for the learner; with ~ and a number behind it once the college"
                        + " gave it to somebody else.",
                examples = "A123456789")
        String learnRefNumber,

        @Schema(description = "Unique learner number; absent while it is temporary.", examples = "9900000006") @Nullable String uln,

        @Schema(examples = "Samira") @Nullable String givenNames,
        @Schema(examples = "Okafor") @Nullable String familyName,
        @Nullable LocalDate dateOfBirth,
        @Schema(examples = "ZZ99 9ZZ") @Nullable String postcode,
        @Nullable String email,
        @Nullable String telephone,

        @Schema(description = "Highest GCSE mathematics grade at entry.", examples = "4") @Nullable String mathGrade,

        @Schema(description = "Highest GCSE English grade at entry.", examples = "5") @Nullable String englishGrade,

        @Schema(description = "Prior attainment, as the ILR code of the source's year.", examples = "3") @Nullable Integer priorAttainment,

        @Schema(
                description = "Prior attainment in words; absent if the code is not on the list of the source's year.",
                examples = "level 2")
        @Nullable String priorAttainmentLevel,

        @Schema(
                description =
                        "The last day of the last enrolment, or of the year of one that was not returned, or the day before an"
                                + " application was over; absent while one is current.")
        @Nullable LocalDate lastDay,

        @Schema(
                description =
                        "Set when a later return of the same year no longer listed the learner; that alone ends nothing (L9).")
        @Nullable LocalDate missingSince,

        @Nullable ApplicationFacts application) {

    /** The fields that are not for everybody who may know of the learner. */
    static final List<String> BIRTH_AND_CONTACT = List.of("dateOfBirth", "postcode", "email", "telephone");

    CollegeFacts withoutBirthAndContact() {
        return new CollegeFacts(
                college,
                source,
                learnRefNumber,
                uln,
                givenNames,
                familyName,
                null,
                null,
                null,
                null,
                mathGrade,
                englishGrade,
                priorAttainment,
                priorAttainmentLevel,
                lastDay,
                missingSince,
                application);
    }
}
