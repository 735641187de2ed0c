package org.withme.learner.learning.tutorial;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Sitting", description = "The tutorials of all who were invited together.")
record SittingView(UUID sittingId, List<TutorialView> tutorials) {}
