package org.withme.platform.effort;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.Callable;

/** The purpose of the use case that runs on this thread. */
@ApplicationScoped
public class CurrentEffort {

    private final ThreadLocal<String> purpose = new ThreadLocal<>();

    /** Empty outside of every use case that says its purpose. */
    public Optional<String> purpose() {
        return Optional.ofNullable(purpose.get());
    }

    /** Does the work for a purpose, unless it is already done for another. */
    <T> T during(String named, Callable<T> work) throws Exception {
        if (purpose.get() != null) {
            return work.call();
        }
        purpose.set(named);
        try {
            return work.call();
        } finally {
            purpose.remove();
        }
    }
}
