package org.withme.learner.message.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.withme.platform.identity.production.ProductionRequirement;
import org.withme.platform.identity.production.UnsafeSetting;

@QuarkusTest
@DisplayName("What keeps production from starting")
class DeliveryInProductionTest {

    @Inject
    @All
    List<ProductionRequirement> requirements;

    @Test
    void the_key_of_development_and_an_address_that_is_not_encrypted() {
        assertThat(requirements.stream()
                        .flatMap(requirement -> requirement.unsafe().stream())
                        .map(UnsafeSetting::property))
                .contains("withme.message.delivery.link-key", "withme.message.delivery.sign-in");
    }
}
