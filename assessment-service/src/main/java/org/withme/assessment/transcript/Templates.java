package org.withme.assessment.transcript;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** The page that people read and print. */
@CheckedTemplate(basePath = "")
final class Templates {

    private Templates() {}

    static native TemplateInstance transcript(String learner, List<String> inWords, List<PrintedResult> results);
}
