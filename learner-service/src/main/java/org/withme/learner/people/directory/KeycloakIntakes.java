package org.withme.learner.people.directory;

import static org.withme.learner.people.directory.KeycloakUsers.LEARNER_ID;
import static org.withme.learner.people.directory.KeycloakUsers.UKPRN;
import static org.withme.learner.people.directory.KeycloakUsers.attribute;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.withme.learner.people.directory.KeycloakAdmin.Answer;
import org.withme.learner.people.directory.KeycloakAdmin.Operation;
import org.withme.learner.people.directory.LearnerAccount.Secret;
import org.withme.platform.identity.Roles;

/** An intake in Keycloak's words: whom a provider signs in is a federated identity, told before the first sign-in. */
@ApplicationScoped
class KeycloakIntakes implements IntakeDirectory {

    private static final String FEDERATED = "/federated-identity";
    private static final String REALM_ROLES = "/role-mappings/realm";

    private final KeycloakAdmin keycloak;

    KeycloakIntakes(KeycloakAdmin keycloak) {
        this.keycloak = keycloak;
    }

    @Override
    public OpenedAccount openLearner(
            UUID learner, String username, @Nullable ProviderIdentity identity, boolean password) {
        Operation operation = keycloak.begin();
        Optional<JsonNode> there = KeycloakUsers.ofLearner(operation, learner, username);
        if (there.isPresent()) {
            return foundLearner(operation, there.get(), identity, password);
        }
        requireFree(operation, identity, null);
        Secret secret = password ? TemporaryPassword.next() : null;
        Answer created = operation.post(
                "/users", newUser(username, Map.of(LEARNER_ID, List.of(learner.toString())), identity, secret));
        if (created.status() == 409) {
            return KeycloakUsers.byUsername(operation, username)
                    .filter(user -> KeycloakUsers.isOf(user, learner))
                    .map(user -> foundLearner(operation, user, identity, password))
                    .orElseThrow(UsernameTaken::new);
        }
        String subject = KeycloakUsers.subject(created);
        KeycloakUsers.ensureLearnerRole(operation, subject);
        return new OpenedAccount(subject, username, true, identity != null, secret);
    }

    @Override
    public OpenedAccount openStaff(String ukprn, String username, ProviderIdentity identity) {
        Operation operation = keycloak.begin();
        Optional<JsonNode> there = KeycloakUsers.byUsername(operation, username);
        if (there.isPresent()) {
            return foundStaff(operation, there.get(), ukprn, identity);
        }
        requireFree(operation, identity, null);
        Answer created = operation.post("/users", newUser(username, Map.of(UKPRN, List.of(ukprn)), identity, null));
        if (created.status() == 409) {
            return KeycloakUsers.byUsername(operation, username)
                    .map(user -> foundStaff(operation, user, ukprn, identity))
                    .orElseThrow(UsernameTaken::new);
        }
        return new OpenedAccount(KeycloakUsers.subject(created), username, true, true, null);
    }

    @Override
    public boolean releaseLearner(UUID learner, String username, String provider) {
        Operation operation = keycloak.begin();
        return KeycloakUsers.ofLearner(operation, learner, username)
                .map(user -> unlink(operation, KeycloakUsers.subject(user), provider))
                .orElse(false);
    }

    @Override
    public boolean releaseStaff(String ukprn, String username, String provider) {
        Operation operation = keycloak.begin();
        Optional<JsonNode> there = KeycloakUsers.byUsername(operation, username);
        there.ifPresent(user -> requireStaffOf(operation, user, ukprn));
        return there.map(user -> {
                    String subject = KeycloakUsers.subject(user);
                    boolean linked = unlink(operation, subject, provider);
                    if (linked) {
                        takeRoles(operation, subject);
                    }
                    return linked;
                })
                .orElse(false);
    }

    private static OpenedAccount foundLearner(
            Operation operation, JsonNode user, @Nullable ProviderIdentity identity, boolean password) {
        String subject = KeycloakUsers.subject(user);
        KeycloakUsers.ensureLearnerRole(operation, subject);
        boolean linked = identity != null && linkLearner(operation, user, identity);
        Secret secret = null;
        if (password && !KeycloakUsers.hasPassword(operation, subject)) {
            secret = TemporaryPassword.next();
            KeycloakUsers.setPassword(operation, subject, secret);
        }
        return new OpenedAccount(subject, user.path("username").asText(), false, linked, secret);
    }

    /** A password of the learner's own makes the account theirs to connect; one that nobody used gives way to the provider. */
    private static boolean linkLearner(Operation operation, JsonNode user, ProviderIdentity identity) {
        String subject = KeycloakUsers.subject(user);
        if (linkedAs(operation, subject, identity.provider())
                .filter(identity.externalId()::equals)
                .isPresent()) {
            return false;
        }
        if (KeycloakUsers.mustChangePassword(user)) {
            KeycloakUsers.removePasswords(operation, subject);
            ObjectNode free = user.deepCopy();
            free.putArray("requiredActions");
            operation.put("/users/" + subject, free).orUnavailable();
        } else if (KeycloakUsers.hasPassword(operation, subject)) {
            throw new AccountInUse();
        }
        return link(operation, subject, identity);
    }

    private static OpenedAccount foundStaff(
            Operation operation, JsonNode user, String ukprn, ProviderIdentity identity) {
        requireStaffOf(operation, user, ukprn);
        String subject = KeycloakUsers.subject(user);
        boolean linked = link(operation, subject, identity);
        KeycloakUsers.removePasswords(operation, subject);
        return new OpenedAccount(subject, user.path("username").asText(), false, linked, null);
    }

    /** Whoever is more than staff of the college is not the college's to sign in. */
    private static void requireStaffOf(Operation operation, JsonNode user, String ukprn) {
        boolean staff = attribute(user, LEARNER_ID) == null
                && ukprn.equals(attribute(user, UKPRN))
                && KeycloakUsers.roles(operation, KeycloakUsers.subject(user)).stream()
                        .filter(Roles.ALL::contains)
                        .allMatch(Roles.OF_A_COLLEGE::contains);
        if (!staff) {
            throw new UsernameTaken();
        }
    }

    /** Whether it was not so before. */
    private static boolean link(Operation operation, String subject, ProviderIdentity identity) {
        Optional<String> before = linkedAs(operation, subject, identity.provider());
        if (before.filter(identity.externalId()::equals).isPresent()) {
            return false;
        }
        requireFree(operation, identity, subject);
        if (before.isPresent()) {
            unlink(operation, subject, identity.provider());
        }
        operation
                .post(address(subject, identity.provider()), federated(identity))
                .orUnavailable();
        return true;
    }

    private static boolean unlink(Operation operation, String subject, String provider) {
        boolean linked = linkedAs(operation, subject, provider).isPresent();
        if (linked) {
            operation.delete(address(subject, provider)).orUnavailable();
        }
        return linked;
    }

    private static Optional<String> linkedAs(Operation operation, String subject, String provider) {
        return KeycloakUsers.each(operation.get("/users/" + subject + FEDERATED))
                .filter(link -> provider.equals(link.path("identityProvider").asText()))
                .map(link -> link.path("userId").asText())
                .findFirst();
    }

    /** Two accounts of one id would keep both people out. */
    private static void requireFree(
            Operation operation, @Nullable ProviderIdentity identity, @Nullable String subject) {
        if (identity != null
                && KeycloakUsers.each(
                                operation.get("/users?max=2&idpAlias=" + KeycloakAdmin.encoded(identity.provider())
                                        + "&idpUserId=" + KeycloakAdmin.encoded(identity.externalId())))
                        .anyMatch(user -> !KeycloakUsers.subject(user).equals(subject))) {
            throw new IdentityTaken();
        }
    }

    private static void takeRoles(Operation operation, String subject) {
        List<JsonNode> given = KeycloakUsers.each(operation.get("/users/" + subject + REALM_ROLES))
                .filter(role -> Roles.OF_A_COLLEGE.contains(role.path("name").asText()))
                .toList();
        if (!given.isEmpty()) {
            operation.delete("/users/" + subject + REALM_ROLES, given).orUnavailable();
        }
    }

    private static String address(String subject, String provider) {
        return "/users/" + subject + FEDERATED + "/" + KeycloakAdmin.encoded(provider);
    }

    private static Map<String, Object> newUser(
            String username,
            Map<String, List<String>> attributes,
            @Nullable ProviderIdentity identity,
            @Nullable Secret password) {
        Map<String, Object> user =
                new HashMap<>(Map.of("username", username, "enabled", true, "attributes", attributes));
        if (identity != null) {
            user.put("federatedIdentities", List.of(federated(identity)));
        }
        if (password != null) {
            user.put("requiredActions", List.of(KeycloakUsers.CHANGE_PASSWORD));
            user.put("credentials", List.of(KeycloakUsers.temporary(password)));
        }
        return user;
    }

    private static Map<String, Object> federated(ProviderIdentity identity) {
        return Map.of(
                "identityProvider", identity.provider(),
                "userId", identity.externalId(),
                "userName", identity.externalId());
    }
}
