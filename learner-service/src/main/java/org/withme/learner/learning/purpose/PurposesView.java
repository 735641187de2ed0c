package org.withme.learner.learning.purpose;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "TutorialPurposes", description = "What a college offers, by title.")
record PurposesView(List<PurposeView> items) {}
