package org.withme.gateway.documentation;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** The pages of the documentation. */
@CheckedTemplate(basePath = "documentation")
final class Templates {

    private Templates() {}

    static native TemplateInstance operations(List<Subject> subjects);

    static native TemplateInstance models(List<Model> models);
}
