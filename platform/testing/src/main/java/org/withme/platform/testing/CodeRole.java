package org.withme.platform.testing;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaParameter;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the name, the annotations and the supertypes of a class say about its role; types are known by name only. */
final class CodeRole {

    /** The first word of a use case's name is a gerund: HoldingTutorials. */
    private static final Pattern GERUND = Pattern.compile("[A-Z][a-z]*ing([A-Z0-9].*)?");

    private static final List<String> BEANS = List.of(
            "jakarta.enterprise.context.ApplicationScoped",
            "jakarta.enterprise.context.RequestScoped",
            "jakarta.enterprise.context.Dependent",
            "jakarta.inject.Singleton");

    private static final List<String> OPERATIONS = List.of(
            "jakarta.ws.rs.GET",
            "jakarta.ws.rs.HEAD",
            "jakarta.ws.rs.POST",
            "jakarta.ws.rs.PUT",
            "jakarta.ws.rs.PATCH",
            "jakarta.ws.rs.DELETE",
            "jakarta.ws.rs.OPTIONS");

    private static final List<String> READS =
            List.of("jakarta.ws.rs.GET", "jakarta.ws.rs.HEAD", "jakarta.ws.rs.OPTIONS");

    private static final List<String> SECURITY = List.of(
            "jakarta.annotation.security.RolesAllowed",
            "jakarta.annotation.security.PermitAll",
            "jakarta.annotation.security.DenyAll",
            "io.quarkus.security.Authenticated");

    private static final List<String> DATABASES =
            List.of("javax.sql.DataSource", "jakarta.persistence.EntityManager", "org.jdbi.v3.core.Jdbi");

    private static final List<String> STATEMENTS =
            List.of("java.sql.Statement", "java.sql.PreparedStatement", "java.sql.CallableStatement");

    private static final List<String> MAKE_STATEMENTS = List.of("createStatement", "prepareStatement", "prepareCall");

    private static final List<String> WRITES = List.of("jakarta.ws.rs.Produces");

    private static final List<String> READS_BODY = List.of("jakarta.ws.rs.Consumes");

    private CodeRole() {}

    static boolean isResource(JavaClass type) {
        return type.getSimpleName().endsWith("Resource");
    }

    static boolean isUseCase(JavaClass type) {
        return isBean(type) && hasGerundName(type);
    }

    private static boolean hasGerundName(JavaClass type) {
        return GERUND.matcher(type.getSimpleName()).matches();
    }

    /** What works through a bulk of changes, on a connection of its own and outside of the container: ApplyingPlan. */
    static boolean appliesInBulk(JavaClass type) {
        return !isBean(type) && type.getSimpleName().startsWith("Applying");
    }

    static boolean isBean(JavaClass type) {
        return hasAny(type, BEANS);
    }

    static boolean isStored(JavaClass type) {
        return type.isAnnotatedWith("jakarta.persistence.Entity")
                || type.isAssignableTo("io.quarkus.hibernate.orm.panache.PanacheRepositoryBase");
    }

    /** An entity whose rows change when it is saved. */
    static boolean isRewritten(JavaClass type) {
        return type.isAnnotatedWith("jakarta.persistence.Entity")
                && !type.isAnnotatedWith("org.hibernate.annotations.Immutable");
    }

    /** A column that every save of its entity writes. */
    static boolean isWrittenAgain(JavaField field) {
        return !field.isAnnotatedWith("jakarta.persistence.Id")
                && field.tryGetAnnotationOfType("jakarta.persistence.Column")
                        .flatMap(column -> column.get("updatable"))
                        .map(updatable -> (boolean) updatable)
                        .orElse(true);
    }

    static boolean isDatabase(JavaClass type) {
        return DATABASES.stream().anyMatch(type::isAssignableTo);
    }

    /** JDBC's own statements, and what makes them. */
    static boolean isOfStatement(AccessTarget target) {
        return STATEMENTS.contains(target.getOwner().getName())
                || target.getOwner().getName().equals("java.sql.Connection")
                        && MAKE_STATEMENTS.contains(target.getName());
    }

    /** What binds for JDBI that which it cannot bind itself. */
    static boolean handlesStatements(JavaClass type) {
        return type.getPackageName().equals("org.withme.platform.sql");
    }

    static boolean isPayload(AccessTarget target) {
        return target.getOwner().getName().equals("org.withme.platform.events.ReceivedEvent")
                && target.getName().equals("data");
    }

    static boolean deliversEvents(JavaClass type) {
        return type.getPackageName().startsWith("org.withme.platform.events");
    }

    static boolean isOutbox(JavaClass type) {
        return type.getName().equals("org.withme.platform.events.Outbox");
    }

    static boolean isEventHandler(JavaClass type) {
        return type.isAssignableTo("org.withme.platform.events.EventHandler");
    }

    static boolean isTransactional(CanBeAnnotated annotated) {
        return annotated.isAnnotatedWith("jakarta.transaction.Transactional");
    }

    /** An HTTP operation: a method that JAX-RS would serve if it is public. */
    static boolean isOperation(JavaCodeUnit method) {
        return hasAny(method, OPERATIONS);
    }

    /** An operation that changes something. */
    static boolean isChange(JavaCodeUnit method) {
        return isOperation(method) && !READS.stream().anyMatch(method::isAnnotatedWith);
    }

    /** The use-case methods that an operation calls. */
    static Stream<JavaMethod> useCasesOf(JavaMethod operation) {
        return operation.getMethodCallsFromSelf().stream()
                .filter(call -> isUseCase(call.getTargetOwner()))
                .flatMap(call -> call.getTarget().resolveMember().stream())
                .distinct();
    }

    static boolean isSecured(JavaCodeUnit operation) {
        return hasAny(operation, SECURITY) || hasAny(operation.getOwner(), SECURITY);
    }

    static boolean saysWhatItWrites(JavaCodeUnit operation) {
        return hasAny(operation, WRITES) || hasAny(operation.getOwner(), WRITES);
    }

    /** So does an operation without a body. */
    static boolean saysWhatItReads(JavaCodeUnit operation) {
        return hasAny(operation, READS_BODY)
                || hasAny(operation.getOwner(), READS_BODY)
                || operation.getParameters().stream().noneMatch(CodeRole::isBody);
    }

    /** What JAX-RS neither injects nor takes from the address or a header. */
    private static boolean isBody(JavaParameter parameter) {
        return parameter.getAnnotations().stream().noneMatch(annotation -> isOfJaxRs(annotation.getRawType()))
                && !isOfJaxRs(parameter.getRawType());
    }

    private static boolean isOfJaxRs(JavaClass type) {
        return type.getPackageName().startsWith("jakarta.ws.rs")
                || type.getPackageName().startsWith("org.jboss.resteasy.reactive");
    }

    static boolean isOpenToEveryone(JavaCodeUnit operation) {
        return operation.isAnnotatedWith("jakarta.annotation.security.PermitAll");
    }

    private static boolean hasAny(CanBeAnnotated annotated, List<String> annotations) {
        return annotations.stream().anyMatch(annotated::isAnnotatedWith);
    }
}
