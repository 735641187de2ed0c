package org.withme.learner.mis;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with one learner of a return: one broken rule.
 *
 * @param position the place in the list, from 1
 * @param learnRefNumber absent if it is what is wrong
 * @param valueClass what kind of wrong; the value itself is never stored
 */
@Schema(name = "IlrRejection")
record RejectionView(
        int position,
        @Nullable String learnRefNumber,
        String rule,
        @Nullable String path,
        @Nullable String valueClass,
        String reason,
        @Nullable String remedy) {}
