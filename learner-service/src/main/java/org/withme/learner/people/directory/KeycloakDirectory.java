package org.withme.learner.people.directory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.withme.learner.people.directory.KeycloakAdmin.Answer;
import org.withme.learner.people.directory.KeycloakAdmin.Operation;
import org.withme.learner.people.directory.LearnerAccount.Secret;
import org.withme.platform.identity.Roles;

/** The account directory in Keycloak's words: attributes {@code learner_id} and {@code ukprn}, realm roles. */
@ApplicationScoped
class KeycloakDirectory implements AccountDirectory {

    private static final String LEARNER_ID = "learner_id";
    private static final String UKPRN = "ukprn";
    private static final String CHANGE_PASSWORD = "UPDATE_PASSWORD";

    private final KeycloakAdmin keycloak;

    KeycloakDirectory(KeycloakAdmin keycloak) {
        this.keycloak = keycloak;
    }

    @Override
    public LearnerAccount openLearnerAccount(UUID learner, String username, boolean reissue) {
        Operation operation = keycloak.begin();
        Optional<JsonNode> account = accountOf(operation, learner, username);
        if (account.isPresent()) {
            return found(operation, account.get(), reissue);
        }
        Secret password = TemporaryPassword.next();
        Answer created = operation.post("/users", newLearner(learner, username, password));
        if (created.status() == 409) {
            // Somebody was faster: the same call for the same learner, or another person has the name.
            return byUsername(operation, username)
                    .filter(user -> learner.toString().equals(attribute(user, LEARNER_ID)))
                    .map(user -> found(operation, user, reissue))
                    .orElseThrow(UsernameTaken::new);
        }
        created.orUnavailable();
        String subject = created.location().substring(created.location().lastIndexOf('/') + 1);
        ensureLearnerRole(operation, subject);
        return new LearnerAccount(subject, username, true, password);
    }

    @Override
    public void assignLearner(String subject, UUID learner) {
        Operation operation = keycloak.begin();
        String address = "/users/" + KeycloakAdmin.encoded(subject);
        Answer found = operation.get(address);
        if (found.status() == 404) {
            return;
        }
        ObjectNode user = found.orUnavailable().deepCopy();
        user.withObject("/attributes").putArray(LEARNER_ID).add(learner.toString());
        operation.put(address, user).orUnavailable();
    }

    @Override
    public Optional<StaffMember> staffBySubject(String subject) {
        Operation operation = keycloak.begin();
        Answer user = operation.get("/users/" + KeycloakAdmin.encoded(subject));
        return user.status() == 404 ? Optional.empty() : staff(operation, user.orUnavailable());
    }

    @Override
    public Optional<StaffMember> staffByUsername(String username) {
        Operation operation = keycloak.begin();
        return byUsername(operation, username).flatMap(user -> staff(operation, user));
    }

    /** After a merge a learner may have several: the one of that name, else any. */
    private Optional<JsonNode> accountOf(Operation operation, UUID learner, String username) {
        return each(operation.get("/users?briefRepresentation=false&exact=true&max=9&q=" + LEARNER_ID + ":" + learner))
                .filter(user -> learner.toString().equals(attribute(user, LEARNER_ID)))
                .min(Comparator.comparing(
                        user -> !username.equals(user.path("username").asText())));
    }

    private Optional<JsonNode> byUsername(Operation operation, String username) {
        return each(operation.get("/users?briefRepresentation=false&exact=true&max=2&username="
                        + KeycloakAdmin.encoded(username)))
                .filter(user -> username.equalsIgnoreCase(user.path("username").asText()))
                .findFirst();
    }

    private LearnerAccount found(Operation operation, JsonNode user, boolean reissue) {
        String subject = user.path("id").asText();
        ensureLearnerRole(operation, subject);
        Secret password = null;
        if (reissue && neverUsed(user)) {
            password = TemporaryPassword.next();
            operation
                    .put("/users/" + subject + "/reset-password", temporary(password))
                    .orUnavailable();
        }
        return new LearnerAccount(subject, user.path("username").asText(), false, password);
    }

    /** Whoever has set a password of their own no longer has to. */
    private static boolean neverUsed(JsonNode user) {
        return Stream.of(user.path("requiredActions"))
                .flatMap(KeycloakDirectory::stream)
                .anyMatch(action -> CHANGE_PASSWORD.equals(action.asText()));
    }

    /** Also repairs an account whose creation was cut off before its role. */
    private static void ensureLearnerRole(Operation operation, String subject) {
        String mappings = "/users/" + subject + "/role-mappings/realm";
        List<JsonNode> missing = each(operation.get(mappings + "/available"))
                .filter(role -> Roles.LEARNER.equals(role.path("name").asText()))
                .toList();
        if (!missing.isEmpty()) {
            operation.post(mappings, missing).orUnavailable();
        }
    }

    private static Optional<StaffMember> staff(Operation operation, JsonNode user) {
        if (!user.path("enabled").asBoolean() || attribute(user, LEARNER_ID) != null) {
            return Optional.empty();
        }
        String subject = user.path("id").asText();
        Set<String> roles = each(operation.get("/users/" + subject + "/role-mappings/realm/composite"))
                .map(role -> role.path("name").asText())
                .collect(Collectors.toCollection(HashSet::new));
        return Optional.of(new StaffMember(subject, displayName(user), attribute(user, UKPRN), Set.copyOf(roles)));
    }

    private static String displayName(JsonNode user) {
        String name = Stream.of("firstName", "lastName")
                .map(part -> user.path(part).asText(""))
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" "));
        return name.isEmpty() ? user.path("username").asText() : name;
    }

    private static String attribute(JsonNode user, String name) {
        return stream(user.path("attributes").path(name))
                .map(JsonNode::asText)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static Map<String, Object> newLearner(UUID learner, String username, Secret password) {
        return Map.of(
                "username", username,
                "enabled", true,
                "attributes", Map.of(LEARNER_ID, List.of(learner.toString())),
                "requiredActions", List.of(CHANGE_PASSWORD),
                "credentials", List.of(temporary(password)));
    }

    private static Map<String, Object> temporary(Secret password) {
        return Map.of("type", "password", "value", password.value(), "temporary", true);
    }

    private static Stream<JsonNode> each(Answer answer) {
        return stream(answer.orUnavailable());
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        Stream.Builder<JsonNode> all = Stream.builder();
        array.forEach(all);
        return all.build();
    }
}
