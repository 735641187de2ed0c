package org.withme.learner.profile;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.withme.learner.college.CollegeView;
import org.withme.learner.college.SourceView;

@Schema(name = "CollegeFacts", description = "What one college's MIS says of the learner, with its source and date.")
public record CollegeFacts(
        CollegeView college,
        SourceView source,

        @Schema(description = "The college's own number for the learner.", example = "A123456789")
        String learnRefNumber,

        @Schema(description = "Unique learner number; absent while it is temporary.", example = "9900000006")
        String uln,

        @Schema(example = "Samira") String givenNames,
        @Schema(example = "Okafor") String familyName,
        LocalDate dateOfBirth,
        @Schema(example = "ZZ99 9ZZ") String postcode,
        String email,
        String telephone,

        @Schema(description = "Highest GCSE mathematics grade at entry.", example = "4")
        String mathGrade,

        @Schema(description = "Highest GCSE English grade at entry.", example = "5")
        String englishGrade,

        @Schema(description = "Prior attainment, as an ILR code.", example = "2")
        Integer priorAttainment,

        @Schema(description =
                        "The last day of the last enrolment, or of the year of one that was not returned; absent while one is current.")
        LocalDate lastDay,

        @Schema(
                description =
                        "Set when a later return of the same year no longer listed the learner; that alone ends nothing (L9).")
        LocalDate missingSince) {}
