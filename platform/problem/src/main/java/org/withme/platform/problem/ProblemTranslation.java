package org.withme.platform.problem;

import static org.withme.platform.problem.StandardProblem.CONFLICT;
import static org.withme.platform.problem.StandardProblem.FORBIDDEN;
import static org.withme.platform.problem.StandardProblem.INTERNAL_ERROR;
import static org.withme.platform.problem.StandardProblem.INVALID_REQUEST;
import static org.withme.platform.problem.StandardProblem.MALFORMED_REQUEST;
import static org.withme.platform.problem.StandardProblem.METHOD_NOT_ALLOWED;
import static org.withme.platform.problem.StandardProblem.PAYLOAD_TOO_LARGE;
import static org.withme.platform.problem.StandardProblem.STALE_VERSION;
import static org.withme.platform.problem.StandardProblem.UNAUTHENTICATED;
import static org.withme.platform.problem.StandardProblem.UNAVAILABLE;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.CharacterCodingException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which refusal a failure is. Says nothing about the failure that the caller could not know. */
public final class ProblemTranslation {

    private static final Duration SOON = Duration.ofSeconds(2);
    private static final Set<String> STALE =
            Set.of("jakarta.persistence.OptimisticLockException", "org.hibernate.StaleStateException");

    /** A commit that failed and does not say why: the transaction was cut off, as by a server that was shut down. */
    private static final Set<String> CUT_OFF = Set.of(
            "jakarta.transaction.RollbackException",
            "jakarta.transaction.HeuristicMixedException",
            "jakarta.transaction.HeuristicRollbackException",
            "jakarta.transaction.SystemException");

    private ProblemTranslation() {}

    /** The problem that this failure means; {@link StandardProblem#INTERNAL_ERROR} if it means nothing that we know. */
    public static Problem of(Throwable failure) {
        List<Throwable> chain = chain(failure);
        for (Throwable link : chain) {
            Optional<Problem> known = known(link);
            if (known.isPresent()) {
                return known.get();
            }
        }
        if (failure instanceof WebApplicationException refusal) {
            return refused(refusal);
        }
        if (Ending.hasBegun() || chain.stream().anyMatch(link -> isA(link, CUT_OFF))) {
            return Problem.of(UNAVAILABLE).retryAfter(SOON).because(failure);
        }
        return Problem.of(INTERNAL_ERROR).because(failure);
    }

    private static Optional<Problem> known(Throwable link) {
        if (link instanceof Problem problem) {
            return Optional.of(problem);
        }
        if (link instanceof JsonProcessingException json) {
            return Optional.of(JsonProblems.of(json));
        }
        if (link instanceof UnauthorizedException) {
            return Optional.of(Problem.of(UNAUTHENTICATED).header(HttpHeaders.WWW_AUTHENTICATE, "Bearer"));
        }
        if (link instanceof AuthenticationFailedException && noProblemBelow(link)) {
            return Optional.of(Problem.of(UNAUTHENTICATED)
                    .detail("The access token is not valid.")
                    .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\""));
        }
        if (link instanceof ForbiddenException) {
            return Optional.of(Problem.of(FORBIDDEN));
        }
        if (link instanceof WholeBody.BrokenOff) {
            return Optional.of(Problem.of(MALFORMED_REQUEST)
                    .detail("The body broke off before its end.")
                    .because(link));
        }
        if (link instanceof CharacterCodingException) {
            return Optional.of(Problem.at("", StandardRule.NOT_UTF_8));
        }
        if (link instanceof IOException broken && isTooLarge(broken)) {
            return Optional.of(Problem.of(PAYLOAD_TOO_LARGE));
        }
        if (link instanceof URISyntaxException) {
            return Optional.of(Problem.of(MALFORMED_REQUEST)
                    .detail("The address holds a character that must be percent-encoded."));
        }
        if (link instanceof SQLException sql) {
            return database(sql);
        }
        return isA(link, STALE) ? Optional.of(Problem.of(STALE_VERSION)) : Optional.empty();
    }

    private static boolean noProblemBelow(Throwable failure) {
        return chain(failure).stream().noneMatch(Problem.class::isInstance);
    }

    /** What the framework throws when a body without an announced length passes the limit. */
    static boolean isTooLarge(IOException broken) {
        return "Request too large".equals(broken.getMessage());
    }

    /** SQLSTATE classes: 08 connection, 53 resources, 57 operator intervention (57014 statement timeout), 40 rollback. */
    private static Optional<Problem> database(SQLException failure) {
        String state = failure.getSQLState();
        if (state == null
                || state.startsWith("08")
                || state.startsWith("53")
                || state.startsWith("57")
                || state.startsWith("40")
                || state.equals("55P03")
                || state.equals("25006")) {
            return Optional.of(Problem.of(UNAVAILABLE).retryAfter(SOON).because(failure));
        }
        return switch (state) {
            case "22021" ->
                Optional.of(Problem.of(INVALID_REQUEST).detail("A text contains a character that cannot be stored."));
            case "22007", "22008" ->
                Optional.of(Problem.of(INVALID_REQUEST)
                        .detail("A day or a moment is out of range.")
                        .because(failure));
            case "23505", "23P01" -> Optional.of(Problem.of(CONFLICT).because(failure));
            default -> Optional.empty();
        };
    }

    private static boolean isA(Throwable link, Set<String> kinds) {
        for (Class<?> type = link.getClass(); type != null; type = type.getSuperclass()) {
            if (kinds.contains(type.getName())) {
                return true;
            }
        }
        return false;
    }

    /** What the framework refused with a bare status. */
    private static Problem refused(WebApplicationException refusal) {
        int status = refusal.getResponse().getStatus();
        Problem problem = Problem.of(StandardProblem.ofStatus(status));
        if (problem.type() == INTERNAL_ERROR) {
            return problem.because(refusal);
        }
        if (problem.type() == MALFORMED_REQUEST && refusal.getCause() != null) {
            return problem.detail("A header, a parameter or the body has the wrong form.");
        }
        String allow = refusal.getResponse().getHeaderString(HttpHeaders.ALLOW);
        return problem.type() == METHOD_NOT_ALLOWED && allow != null
                ? problem.header(HttpHeaders.ALLOW, allow)
                : problem;
    }

    /** The failure and its causes; then what each of them suppressed, where a transaction manager puts why it could not commit. */
    private static List<Throwable> chain(Throwable failure) {
        List<Throwable> chain = new ArrayList<>();
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Throwable> open = new ArrayDeque<>(List.of(failure));
        while (!open.isEmpty()) {
            for (Throwable link = open.poll(); link != null && seen.add(link); link = link.getCause()) {
                chain.add(link);
                open.addAll(Arrays.asList(link.getSuppressed()));
            }
        }
        return chain;
    }
}
