package org.withme.samples.meddling;

import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class Walks {

    Walk first() {
        return new Walk();
    }
}
