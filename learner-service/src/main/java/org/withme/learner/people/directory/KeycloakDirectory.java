package org.withme.learner.people.directory;

import static org.withme.learner.people.directory.KeycloakUsers.CHANGE_PASSWORD;
import static org.withme.learner.people.directory.KeycloakUsers.LEARNER_ID;
import static org.withme.learner.people.directory.KeycloakUsers.attribute;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.withme.learner.people.directory.KeycloakAdmin.Answer;
import org.withme.learner.people.directory.KeycloakAdmin.Operation;
import org.withme.learner.people.directory.LearnerAccount.Secret;

/** The account directory in Keycloak's words: attributes {@code learner_id} and {@code ukprn}, realm roles. */
@ApplicationScoped
class KeycloakDirectory implements AccountDirectory {

    private final KeycloakAdmin keycloak;

    KeycloakDirectory(KeycloakAdmin keycloak) {
        this.keycloak = keycloak;
    }

    @Override
    public LearnerAccount openLearnerAccount(UUID learner, String username, boolean reissue) {
        Operation operation = keycloak.begin();
        Optional<JsonNode> account = KeycloakUsers.ofLearner(operation, learner, username);
        if (account.isPresent()) {
            return found(operation, account.get(), reissue);
        }
        Secret password = TemporaryPassword.next();
        Answer created = operation.post("/users", newLearner(learner, username, password));
        if (created.status() == 409) {
            // Somebody was faster: the same call for the same learner, or another person has the name.
            return KeycloakUsers.byUsername(operation, username)
                    .filter(user -> KeycloakUsers.isOf(user, learner))
                    .map(user -> found(operation, user, reissue))
                    .orElseThrow(UsernameTaken::new);
        }
        String subject = KeycloakUsers.subject(created);
        KeycloakUsers.ensureLearnerRole(operation, subject);
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
        return KeycloakUsers.byUsername(operation, username).flatMap(user -> staff(operation, user));
    }

    private LearnerAccount found(Operation operation, JsonNode user, boolean reissue) {
        String subject = KeycloakUsers.subject(user);
        KeycloakUsers.ensureLearnerRole(operation, subject);
        Secret password = null;
        if (reissue && (KeycloakUsers.mustChangePassword(user) || !KeycloakUsers.hasPassword(operation, subject))) {
            password = TemporaryPassword.next();
            KeycloakUsers.setPassword(operation, subject, password);
        }
        return new LearnerAccount(subject, user.path("username").asText(), false, password);
    }

    private static Optional<StaffMember> staff(Operation operation, JsonNode user) {
        if (!user.path("enabled").asBoolean() || attribute(user, LEARNER_ID) != null) {
            return Optional.empty();
        }
        String subject = KeycloakUsers.subject(user);
        Set<String> roles = KeycloakUsers.roles(operation, subject);
        return Optional.of(
                new StaffMember(subject, displayName(user), attribute(user, KeycloakUsers.UKPRN), Set.copyOf(roles)));
    }

    private static String displayName(JsonNode user) {
        String name = Stream.of("firstName", "lastName")
                .map(part -> user.path(part).asText(""))
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" "));
        return name.isEmpty() ? user.path("username").asText() : name;
    }

    private static Map<String, Object> newLearner(UUID learner, String username, Secret password) {
        return Map.of(
                "username", username,
                "enabled", true,
                "attributes", Map.of(LEARNER_ID, List.of(learner.toString())),
                "requiredActions", List.of(CHANGE_PASSWORD),
                "credentials", List.of(KeycloakUsers.temporary(password)));
    }
}
