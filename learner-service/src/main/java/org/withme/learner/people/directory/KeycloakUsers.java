package org.withme.learner.people.directory;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.withme.learner.people.directory.KeycloakAdmin.Answer;
import org.withme.learner.people.directory.KeycloakAdmin.Operation;
import org.withme.learner.people.directory.LearnerAccount.Secret;
import org.withme.platform.identity.Roles;

/** What Keycloak says of a user, and how one is told to it. */
final class KeycloakUsers {

    static final String LEARNER_ID = "learner_id";
    static final String UKPRN = "ukprn";
    static final String CHANGE_PASSWORD = "UPDATE_PASSWORD";

    private KeycloakUsers() {}

    /** After a merge a learner may have several: the one of that name, else any. */
    static Optional<JsonNode> ofLearner(Operation operation, UUID learner, String username) {
        return each(operation.get("/users?briefRepresentation=false&exact=true&max=9&q=" + LEARNER_ID + ":" + learner))
                .filter(user -> isOf(user, learner))
                .min(Comparator.comparing(
                        user -> !username.equals(user.path("username").asText())));
    }

    static Optional<JsonNode> byUsername(Operation operation, String username) {
        return each(operation.get("/users?briefRepresentation=false&exact=true&max=2&username="
                        + KeycloakAdmin.encoded(username)))
                .filter(user -> username.equalsIgnoreCase(user.path("username").asText()))
                .findFirst();
    }

    static boolean isOf(JsonNode user, UUID learner) {
        return learner.toString().equals(attribute(user, LEARNER_ID));
    }

    static String subject(JsonNode user) {
        return user.path("id").asText();
    }

    /** Of a user that was just created. */
    static String subject(Answer created) {
        created.orUnavailable();
        return created.location().substring(created.location().lastIndexOf('/') + 1);
    }

    static @Nullable String attribute(JsonNode user, String name) {
        return stream(user.path("attributes").path(name))
                .map(JsonNode::asText)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    static Set<String> roles(Operation operation, String subject) {
        return each(operation.get("/users/" + subject + "/role-mappings/realm/composite"))
                .map(role -> role.path("name").asText())
                .collect(Collectors.toSet());
    }

    /** Also repairs an account whose creation was cut off before its role. */
    static void ensureLearnerRole(Operation operation, String subject) {
        String mappings = "/users/" + subject + "/role-mappings/realm";
        List<JsonNode> missing = each(operation.get(mappings + "/available"))
                .filter(role -> Roles.LEARNER.equals(role.path("name").asText()))
                .toList();
        if (!missing.isEmpty()) {
            operation.post(mappings, missing).orUnavailable();
        }
    }

    /** Whoever has set a password of their own no longer has to. */
    static boolean mustChangePassword(JsonNode user) {
        return stream(user.path("requiredActions")).anyMatch(action -> CHANGE_PASSWORD.equals(action.asText()));
    }

    /** Whether somebody can sign in with a password of this account, be it a temporary one. */
    static boolean hasPassword(Operation operation, String subject) {
        return passwords(operation, subject).findAny().isPresent();
    }

    private static Stream<JsonNode> passwords(Operation operation, String subject) {
        return each(operation.get("/users/" + subject + "/credentials"))
                .filter(credential -> "password".equals(credential.path("type").asText()));
    }

    static void removePasswords(Operation operation, String subject) {
        passwords(operation, subject).forEach(password -> operation
                .delete("/users/" + subject + "/credentials/"
                        + KeycloakAdmin.encoded(password.path("id").asText()))
                .orUnavailable());
    }

    static void setPassword(Operation operation, String subject, Secret password) {
        operation
                .put("/users/" + subject + "/reset-password", temporary(password))
                .orUnavailable();
    }

    static Map<String, Object> temporary(Secret password) {
        return Map.of("type", "password", "value", password.value(), "temporary", true);
    }

    static Stream<JsonNode> each(Answer answer) {
        return stream(answer.orUnavailable());
    }

    static Stream<JsonNode> stream(JsonNode array) {
        Stream.Builder<JsonNode> all = Stream.builder();
        array.forEach(all);
        return all.build();
    }
}
