package org.withme.advocate;

import org.junit.jupiter.api.Test;
import org.withme.platform.testing.ArchitectureRules;

class ArchitectureTest {

    @Test
    void the_service_keeps_the_shape_of_every_service() {
        ArchitectureRules.check("org.withme.advocate");
    }
}
