package org.withme.platform.service;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.IndexView;
import org.withme.platform.problem.Rule;
import org.withme.platform.problem.RuleKind;

/** Describes a refusal, and the rules whose breach it can name: those of the service's features and of the platform. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class EveryRefusal implements OASFilter {

    static final String PROBLEM = "#/components/schemas/Problem";
    private static final String VIOLATION = "#/components/schemas/Violation";
    private static final String RULE_CODE = "#/components/schemas/RuleCode";

    /** What is wrong by the code of the broken rule; rules may share one. */
    private final Map<String, Set<String>> rules = new TreeMap<>();

    public EveryRefusal(IndexView index) {
        index.getAllKnownImplementations(Rule.class).stream()
                .filter(ClassInfo::isEnum)
                .sorted(Comparator.comparing(ClassInfo::name))
                .flatMap(EveryRefusal::kinds)
                .forEach(kind -> rules.computeIfAbsent(kind.code(), code -> new LinkedHashSet<>())
                        .add(kind.detail()));
    }

    private static Stream<RuleKind> kinds(ClassInfo type) {
        try {
            Class<?> rules = Class.forName(
                    type.name().toString(), true, Thread.currentThread().getContextClassLoader());
            return Stream.of(rules.getEnumConstants()).map(Rule.class::cast).map(Rule::kind);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        if (api.getComponents() == null) {
            api.setComponents(OASFactory.createComponents());
        }
        api.getComponents()
                .addSchema("RuleCode", ruleCode())
                .addSchema("Violation", violation())
                .addSchema("Problem", problem());
    }

    private Schema ruleCode() {
        return text("The number or the short name of a rule; the page of the refusal says what to do about it. "
                        + EveryAnswer.MAY_GROW)
                .enumeration(List.copyOf(rules.keySet()))
                .addExtension(EveryAnswer.EXTENSIBLE, true)
                .addExtension(
                        "x-enum-descriptions",
                        rules.values().stream()
                                .map(details -> String.join(" / ", details))
                                .toList());
    }

    private static Schema problem() {
        return object("A refusal (RFC 9457). Its type is the address of a page that explains it.")
                .addProperty(
                        "type",
                        text("Where this kind of refusal is explained.")
                                .addExample("http://localhost:8080/problems/not-found"))
                .addProperty("title", text("What happened, in a few words.").addExample("Not found"))
                .addProperty(
                        "status",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.INTEGER)
                                .format("int32")
                                .addExample(404))
                .addProperty("detail", text("What is particular to this occurrence."))
                .addProperty(
                        "requestId",
                        text("What to quote to the operator.").addExample("01a1ffff-846c-75da-bb98-d1a084670c6c"))
                .addProperty(
                        "errors",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.ARRAY)
                                .items(OASFactory.createSchema().ref(VIOLATION)))
                .required(List.of("type", "title", "status"));
    }

    private static Schema violation() {
        return object("One broken rule of a request.")
                .addProperty(
                        "pointer",
                        text("JSON pointer into the body; /query/…, /header/… and /path/… point beside it.")
                                .addExample("/purpose"))
                .addProperty("code", OASFactory.createSchema().ref(RULE_CODE))
                .addProperty("detail", text("What is wrong, without repeating the value."))
                .addProperty("remedy", text("What to send instead."))
                .required(List.of("pointer", "code"));
    }

    private static Schema object(String description) {
        return OASFactory.createSchema().addType(Schema.SchemaType.OBJECT).description(description);
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING).description(description);
    }
}
