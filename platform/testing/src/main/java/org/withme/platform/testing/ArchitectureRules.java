package org.withme.platform.testing;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The shape that every service keeps, checked with one line in a test: {@code ArchitectureRules.check("org.withme.learner",
 * PLAN)}. What is below that package is a feature each, or a wing of features; the {@link Plan} says which.
 */
public final class ArchitectureRules {

    private static final Set<String> EMPTY_NAMES =
            Set.of("common", "util", "utils", "helper", "helpers", "support", "misc", "shared");

    /** Its resources are served by every service, as its own are. */
    private static final String PLATFORM = "org.withme.platform";

    private ArchitectureRules() {}

    /**
     * Fails with every violation of every rule in the main classes below that package, and in the module's sources.
     *
     * @param plan which feature may know which, and whose the tables are, as {@link Plan} describes it
     */
    public static void check(String root, String plan) {
        JavaClasses classes = mainClasses(root);
        Plan stated = Plan.of(root, plan);
        List<String> violations = new ArrayList<>(violations(all(), classes));
        violations.addAll(violations(ofOperations(), MainClasses.all(PLATFORM)));
        violations.addAll(FeatureRows.violations(Path.of("README.md"), stated));
        violations.addAll(planned(stated, classes, List.of(Path.of("")), platformModules()));
        failOn(violations);
    }

    /** As {@link #check(String, String)}, for the modules of the platform, which have no use cases. */
    public static void checkPlatform(String plan) {
        JavaClasses classes = mainClasses(PLATFORM).that(resideOutsideOfPackage(PLATFORM + ".testing.."));
        List<String> violations = new ArrayList<>(violations(ofEverything(), classes));
        violations.addAll(planned(Plan.of(PLATFORM, plan), classes, platformModules(), List.of()));
        failOn(violations);
    }

    private static List<String> planned(Plan plan, JavaClasses classes, List<Path> modules, List<Path> platform) {
        List<String> violations = new ArrayList<>(plan.violations(classes));
        violations.addAll(TablesOfFeatures.violations(plan, modules, platform));
        modules.forEach(module -> violations.addAll(SourceLength.violations(module.resolve("src/main/java"))));
        modules.forEach(module -> violations.addAll(LimitedLocks.violations(module.resolve("src/main"))));
        return violations;
    }

    private static void failOn(List<String> violations) {
        if (!violations.isEmpty()) {
            throw new AssertionError(
                    violations.size() + " violations of the architecture:\n" + String.join("\n", violations));
        }
    }

    private static List<Path> platformModules() {
        Path platform = Stream.iterate(Path.of("").toAbsolutePath(), Path::getParent)
                .map(folder -> folder.resolve("platform"))
                .filter(Files::isDirectory)
                .findFirst()
                .orElseThrow();
        try (Stream<Path> modules = Files.list(platform)) {
            return modules.filter(module -> Files.exists(module.resolve("pom.xml")))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JavaClasses mainClasses(String root) {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(root);
    }

    static List<String> violations(List<ArchRule> rules, JavaClasses classes) {
        return rules.stream()
                .flatMap(rule -> rule.evaluate(classes).getFailureReport().getDetails().stream()
                        .map(detail -> rule.getDescription() + ": " + detail))
                .toList();
    }

    /** They ask for names of annotations alone. */
    static List<ArchRule> ofOperations() {
        return List.of(operationsPublicAndSecured(), mediaTypesSaid());
    }

    static List<ArchRule> ofEverything() {
        return List.of(
                operationsPublicAndSecured(),
                mediaTypesSaid(),
                sqlThroughJdbi(),
                payloadsAsRecords(),
                timeAndIdsInjected(),
                packagesNamedByNouns());
    }

    static List<ArchRule> all() {
        return Stream.concat(
                        Stream.of(
                                resourcesOnlyDelegate(),
                                transactionsInUseCases(),
                                eventsFromUseCases(),
                                learnersMovedByMergesOnly(),
                                decisionFirst(),
                                effortTold()),
                        ofEverything().stream())
                .toList();
    }

    /** A resource parses, delegates to use cases and answers; it never meets what is stored. */
    static ArchRule resourcesOnlyDelegate() {
        return rule(
                "resources talk to use cases only",
                type -> CodeRole.isResource(type)
                        ? type.getDirectDependenciesFromSelf().stream()
                                .filter(dependency -> isBehindUseCases(type, dependency.getTargetClass()))
                                .map(dependency -> dependency.getDescription())
                        : Stream.empty());
    }

    /** Transactions begin at use cases: the one place to look for them. */
    static ArchRule transactionsInUseCases() {
        return rule(
                "@Transactional stands on use cases only, whose names begin with a gerund",
                type -> !CodeRole.isUseCase(type)
                                && (CodeRole.isTransactional(type)
                                        || type.getMethods().stream().anyMatch(CodeRole::isTransactional))
                        ? Stream.of(type.getName() + " is transactional and no use case")
                        : Stream.empty());
    }

    /** Events are appended by use cases, by what applies a bulk of changes and by reactions, in the transaction of their cause. */
    static ArchRule eventsFromUseCases() {
        return rule(
                "only use cases, whose names begin with a gerund, what applies in bulk and event handlers append to the outbox",
                type -> CodeRole.isUseCase(type) || CodeRole.appliesInBulk(type) || CodeRole.isEventHandler(type)
                        ? Stream.empty()
                        : type.getMethodCallsFromSelf().stream()
                                .filter(call -> CodeRole.isOutbox(call.getTargetOwner()))
                                .filter(call -> call.getName().startsWith("append"))
                                .map(JavaAccess::getDescription));
    }

    /** A merge moves rows in SQL (L3): an entity that was read before it and saved after it must not move its row back. */
    static ArchRule learnersMovedByMergesOnly() {
        return rule(
                "saving an entity never writes its learnerId again",
                type -> CodeRole.isRewritten(type)
                        ? type.getFields().stream()
                                .filter(field -> field.getName().equals("learnerId"))
                                .filter(CodeRole::isWrittenAgain)
                                .map(field -> field.getFullName() + " is neither an id nor @Column(updatable = false)")
                        : Stream.empty());
    }

    /** The decision is the first line of each use case that an operation calls. */
    static ArchRule decisionFirst() {
        return rule(
                "use cases decide about access first",
                type -> CodeRole.isResource(type) ? DecisionFirst.violations(type) : Stream.empty());
    }

    /** The burden ledger is derived from what staff do anyway, if each use case says what it is for. */
    static ArchRule effortTold() {
        return rule(
                "what staff change says its purpose",
                type -> CodeRole.isResource(type) ? EffortDeclared.violations(type) : Stream.empty());
    }

    /** JAX-RS silently ignores operations that are not public; an unsecured one is a mistake. */
    static ArchRule operationsPublicAndSecured() {
        return rule(
                "operations are public and say who may call them",
                type -> type.getMethods().stream().filter(CodeRole::isOperation).flatMap(operation -> Stream.of(
                                isPublic(operation) ? "" : operation.getFullName() + " is not public",
                                CodeRole.isSecured(operation)
                                        ? ""
                                        : operation.getFullName() + " has no security annotation")
                        .filter(text -> !text.isEmpty())));
    }

    /** An operation that does not say what it writes writes what it has by Java's own description, for whoever asks for text. */
    static ArchRule mediaTypesSaid() {
        return rule(
                "operations say which media types they write, and which they read",
                type -> type.getMethods().stream().filter(CodeRole::isOperation).flatMap(operation -> Stream.of(
                                CodeRole.saysWhatItWrites(operation)
                                        ? ""
                                        : operation.getFullName() + " has no @Produces, nor has its class",
                                CodeRole.saysWhatItReads(operation)
                                        ? ""
                                        : operation.getFullName() + " reads a body and has no @Consumes")
                        .filter(text -> !text.isEmpty())));
    }

    /** Beside Hibernate there is one way to say SQL (ADR 35). */
    static ArchRule sqlThroughJdbi() {
        return rule(
                "SQL is said through JDBI",
                type -> CodeRole.handlesStatements(type)
                        ? Stream.empty()
                        : type.getAccessesFromSelf().stream()
                                .filter(access -> CodeRole.isOfStatement(access.getTarget()))
                                .map(JavaAccess::getDescription));
    }

    /** Who needs what of an event is a record beside its consumer; looked up field by field, it would be written nowhere. */
    static ArchRule payloadsAsRecords() {
        return rule(
                "the payload of an event is read as a record",
                type -> CodeRole.deliversEvents(type)
                        ? Stream.empty()
                        : type.getAccessesFromSelf().stream()
                                .filter(access -> CodeRole.isPayload(access.getTarget()))
                                .map(JavaAccess::getDescription));
    }

    /** Time and ids come from one place each, so that tests can tell them. */
    static ArchRule timeAndIdsInjected() {
        return rule(
                "time comes from a Clock and ids are UUIDv7 from one place", type -> type.getAccessesFromSelf().stream()
                        .filter(access -> isWallClock(access) || isRandomId(access))
                        .map(JavaAccess::getDescription));
    }

    /** A package that could hold anything ends up doing so. */
    static ArchRule packagesNamedByNouns() {
        return rule(
                "packages are not called " + EMPTY_NAMES.stream().sorted().collect(Collectors.joining(", ")),
                type -> Arrays.stream(type.getPackageName().split("\\."))
                        .filter(EMPTY_NAMES::contains)
                        .map(name -> type.getName() + " is in a package called " + name));
    }

    private static ArchRule rule(String description, Function<JavaClass, Stream<String>> violations) {
        return classes()
                .should(ClassCondition.that(description, violations))
                .as(description)
                .allowEmptyShould(true);
    }

    private static boolean isBehindUseCases(JavaClass resource, JavaClass target) {
        boolean ownBean = CodeRole.isBean(target)
                && !CodeRole.isUseCase(target)
                && !CodeRole.isResource(target)
                && sameService(resource, target);
        return ownBean || CodeRole.isStored(target) || CodeRole.isDatabase(target) || CodeRole.isOutbox(target);
    }

    /** Below the same three packages, such as org.withme.learner. */
    private static boolean sameService(JavaClass one, JavaClass other) {
        return Arrays.equals(service(one), service(other));
    }

    private static String[] service(JavaClass type) {
        String[] names = type.getPackageName().split("\\.");
        return Arrays.copyOf(names, Math.min(3, names.length));
    }

    private static boolean isPublic(JavaMethod operation) {
        return operation.getModifiers().contains(JavaModifier.PUBLIC);
    }

    private static boolean isWallClock(JavaAccess<?> access) {
        return access.getTargetOwner().getPackageName().equals("java.time")
                && access.getName().equals("now")
                && !access.getTarget().getFullName().contains("java.time.Clock");
    }

    private static boolean isRandomId(JavaAccess<?> access) {
        return access.getTargetOwner().getName().equals("java.util.UUID")
                && access.getName().equals("randomUUID");
    }
}
