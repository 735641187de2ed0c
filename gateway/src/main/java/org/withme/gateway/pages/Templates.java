package org.withme.gateway.pages;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The pages that people read. */
@CheckedTemplate(basePath = "")
final class Templates {

    private Templates() {}

    static native TemplateInstance welcome(String publicUrl);

    static native TemplateInstance problems(List<ProblemEntry> entries);

    static native TemplateInstance problem(ProblemEntry entry, Map<String, Set<RuleEntry>> rules);
}
