package org.withme.platform.effort;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Stands in for the real one, which the rules know by name. */
@Retention(RetentionPolicy.RUNTIME)
public @interface Effort {

    String value();
}
