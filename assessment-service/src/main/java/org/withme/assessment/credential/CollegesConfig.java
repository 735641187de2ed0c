package org.withme.assessment.credential;

import io.smallrye.config.ConfigMapping;
import java.util.Map;

/** The colleges that issue credentials. */
@ConfigMapping(prefix = "withme.colleges")
interface CollegesConfig {

    /** What a college is called in its credentials; the key is its UKPRN: {@code withme.colleges.names.90000001=Ashdown College}. */
    Map<String, String> names();
}
