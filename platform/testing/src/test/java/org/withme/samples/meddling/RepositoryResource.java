package org.withme.samples.meddling;

class RepositoryResource {

    private final Walks walks;

    RepositoryResource(Walks walks) {
        this.walks = walks;
    }

    String show() {
        return walks.toString();
    }
}
