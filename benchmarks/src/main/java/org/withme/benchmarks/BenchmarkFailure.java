package org.withme.benchmarks;

/** The measurement could not be made. */
final class BenchmarkFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BenchmarkFailure(String message, Throwable cause) {
        super(message, cause);
    }

    BenchmarkFailure(String message) {
        super(message);
    }
}
