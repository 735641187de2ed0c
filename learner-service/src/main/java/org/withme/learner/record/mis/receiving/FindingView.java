package org.withme.learner.record.mis.receiving;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

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
        @Schema(examples = "A123456789") @Nullable String learnRefNumber,

        @Schema(description = "The place of the learner in the file, from 1.", examples = "251") @Nullable Integer learner,

        @Schema(description = "The line of the file on which the learner begins.", examples = "9120") @Nullable Integer line,

        @Schema(description = "The last four digits of the ULN, if it could be read.", examples = "0043") @Nullable String ulnEnding,

        @Schema(description = "The LearnAimRef of the learner's first aim, if it could be read.", examples = "60312345")
        @Nullable String firstAim,

        @Schema(examples = "ULN_04") String rule,

        @Schema(examples = "/Message/Learner[251]/ULN") @Nullable String path,

        @Schema(examples = "CHECKSUM") @Nullable String valueClass,
        @Schema(examples = "ULN fails its checksum.") String reason,

        @Schema(examples = "Look the number up again; 9999999999 stands for a number not known yet.") @Nullable String remedy) {}
