package org.withme.learner.mis;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One thing to look at with one learner of a return: a broken rule, or a note.
 *
 * @param position the place in the list, from 1
 * @param learnRefNumber absent if it is what is wrong
 * @param valueClass what kind of wrong; the value itself is never stored
 */
@Schema(name = "IlrFinding")
record FindingView(
        int position,
        @Schema(example = "A123456789") String learnRefNumber,

        @Schema(description = "The place of the learner in the file, from 1.", example = "251")
        Integer learner,

        @Schema(description = "The line of the file on which the learner begins.", example = "9120")
        Integer line,

        @Schema(description = "The last four digits of the ULN, if it could be read.", example = "0043")
        String ulnEnding,

        @Schema(description = "The LearnAimRef of the learner's first aim, if it could be read.", example = "60312345")
        String firstAim,

        @Schema(example = "ULN_04") String rule,
        @Schema(example = "/Message/Learner[251]/ULN") String path,
        @Schema(example = "CHECKSUM") String valueClass,
        @Schema(example = "ULN fails its checksum.") String reason,

        @Schema(example = "Look the number up again; 9999999999 stands for a number not known yet.")
        String remedy) {}
