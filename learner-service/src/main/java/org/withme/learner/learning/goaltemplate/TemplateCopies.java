package org.withme.learner.learning.goaltemplate;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/** Templates for whoever copies them, after the decision of the use case that asks. */
@Singleton
public class TemplateCopies {

    private final GoalTemplates templates;

    TemplateCopies(GoalTemplates templates) {
        this.templates = templates;
    }

    /** Empty for what is no template of this college, or is used no more. */
    public Optional<TemplateCopy> of(String ukprn, UUID template) {
        return templates.of(ukprn, template).map(GoalTemplate::copy);
    }
}
