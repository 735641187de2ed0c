package org.withme.platform.identity.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.withme.platform.identity.MovableClock;

class NoDemoRealmCheckTest {

    private static final Duration LONG = Duration.ofHours(2);

    private final PlayedRealm realm = PlayedRealm.ofACollege();
    private final MovableClock clock = new MovableClock();

    @AfterEach
    void end() {
        realm.close();
    }

    @Test
    void a_process_in_production_is_ready_with_a_realm_of_a_college() {
        // When
        NoDemoRealmCheck check = inProfile("prod");

        // Then
        await().until(() -> isUp(check));
    }

    @Test
    void a_realm_in_which_the_command_line_may_not_send_passwords_is_no_demo() {
        // Given
        realm.whereTheCommandLineTakesNoPasswords();

        // When
        NoDemoRealmCheck check = inProfile("prod");

        // Then
        await().until(() -> isUp(check));
    }

    @Test
    void a_realm_in_which_people_sign_in_with_their_names_keeps_production_from_being_ready() {
        // Given
        realm.whereTheCommandLineSignsIn();

        // When
        NoDemoRealmCheck check = inProfile("prod");

        // Then
        await().untilAsserted(() -> assertThat(reason(check)).contains("withme-cli"));
        assertThat(isUp(check)).isFalse();
    }

    @Test
    void a_realm_that_takes_passwords_from_the_command_line_is_the_demos_whoever_is_in_it() {
        // Given
        realm.whereTheCommandLineMaySignInWithAnotherPassword();

        // When
        NoDemoRealmCheck check = inProfile("prod");

        // Then
        await().untilAsserted(() -> assertThat(reason(check)).contains("withme-cli"));
        assertThat(isUp(check)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"mis-90000001", "careers-demo", "awarding-demo", "withme-learner-service"})
    void a_client_whose_secret_is_its_name_keeps_production_from_being_ready_until_it_is_changed(String client) {
        // Given
        realm.whereTheSecretIsTheNameOf(client);
        NoDemoRealmCheck check = inProfile("prod");
        await().untilAsserted(() -> assertThat(reason(check)).contains(client));
        assertThat(isUp(check)).isFalse();

        // When
        realm.whereTheSecretIsNoLongerTheNameOf(client);
        clock.forward(LONG);

        // Then
        await().until(() -> isUp(check));
    }

    @Test
    void a_realm_that_turns_into_a_demo_later_is_found_out() {
        // Given
        NoDemoRealmCheck check = inProfile("prod");
        await().until(() -> isUp(check));

        // When
        realm.whereTheCommandLineSignsIn();
        clock.forward(LONG);

        // Then
        await().until(() -> !isUp(check));
    }

    @Test
    void nothing_is_ready_before_the_realm_has_answered_and_nothing_changes_when_it_goes_away() {
        // Given
        realm.isAway(true);
        NoDemoRealmCheck check = inProfile("prod");
        assertThat(isUp(check)).isFalse();
        await().until(() -> !realm.asked().isEmpty());
        assertThat(isUp(check)).isFalse();

        // When
        realm.isAway(false);
        clock.forward(LONG);

        // Then
        await().until(() -> isUp(check));

        // When
        int asked = realm.asked().size();
        realm.isAway(true);
        clock.forward(LONG);
        isUp(check);

        // Then
        await().until(() -> realm.asked().size() > asked);
        assertThat(isUp(check)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "test", "demo"})
    void where_things_are_tried_out_nobody_asks(String profile) {
        // Given
        realm.whereTheCommandLineSignsIn();

        // When
        boolean up = isUp(inProfile(profile));

        // Then
        assertThat(up).isTrue();
        assertThat(realm.asked()).isEmpty();
    }

    private NoDemoRealmCheck inProfile(String profile) {
        DemoRealm demo = new DemoRealm(realm.settings());
        return new NoDemoRealmCheck(new Deployment(List.of(profile)), new DemoRealmProbe(demo, clock));
    }

    private static boolean isUp(NoDemoRealmCheck check) {
        return check.call().getStatus() == Status.UP;
    }

    private static String reason(NoDemoRealmCheck check) {
        HealthCheckResponse response = check.call();
        return response.getData().orElseThrow().get("reason").toString();
    }
}
