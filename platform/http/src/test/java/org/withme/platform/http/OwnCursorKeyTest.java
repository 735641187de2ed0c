package org.withme.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.withme.platform.identity.production.ProductionRequirement;
import org.withme.platform.identity.production.UnsafeSetting;

@QuarkusTest
class OwnCursorKeyTest extends OverHttp {

    @Inject
    @All
    List<ProductionRequirement> requirements;

    @Test
    void the_key_of_development_is_among_what_production_refuses() {
        // When
        List<String> refused = requirements.stream()
                .flatMap(requirement -> requirement.unsafe().stream())
                .map(UnsafeSetting::property)
                .toList();

        // Then
        assertThat(refused).contains("withme.http.cursor-key", "withme.identity.issuer");
    }

    @Test
    void a_key_of_its_own_is_not() {
        assertThat(new OwnCursorKey("QpW7-long-and-random-and-nobody-elses").unsafe())
                .isEmpty();
    }
}
