package org.withme.assessment.evidence;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.withme.platform.problem.Problem;
import org.withme.platform.problem.StandardProblem;

/** The server lets through what is as large as a file; every operation that takes no file keeps to the limit of all services. */
@Provider
class OrdinaryBodies implements ContainerRequestFilter {

    private static final long LARGEST = 1024 * 1024;

    @Context
    ResourceInfo operation;

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getMethod().equals("GET") || EvidenceFileResource.class.equals(operation.getResourceClass())) {
            return;
        }
        if (request.getLength() > LARGEST) {
            throw tooLarge();
        }
        request.setEntityStream(new Limited(request.getEntityStream()));
    }

    private static Problem tooLarge() {
        return Problem.of(StandardProblem.PAYLOAD_TOO_LARGE);
    }

    /** A body that did not announce its length. */
    private static final class Limited extends FilterInputStream {

        private long left = LARGEST;

        Limited(InputStream body) {
            super(body);
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            int read = super.read(buffer, from, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int read) {
            left -= read;
            if (left < 0) {
                throw tooLarge();
            }
        }
    }
}
