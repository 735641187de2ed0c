package org.withme.learner.learning.goaltemplate;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a template says now; it knows no template any more (L17). */
public record TemplateCopy(
        String words, @Nullable String why, @Nullable String knownBy, List<String> steps) {}
