/** Measurements of the real services as processes, each beside its peer in the same run on the same machine. */
package org.withme.benchmarks;
