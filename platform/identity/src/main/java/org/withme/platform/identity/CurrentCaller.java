package org.withme.platform.identity;

import io.quarkus.arc.Arc;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.function.Supplier;

/** The caller of the request at hand; in a consumer or a job, who it acts for. */
@Singleton
public class CurrentCaller {

    /** Where a security identity carries the caller. */
    static final String ATTRIBUTE = "withme.caller";

    private final ThreadLocal<Caller> actingFor = new ThreadLocal<>();
    private final Instance<CurrentIdentityAssociation> identities;

    CurrentCaller(Instance<CurrentIdentityAssociation> identities) {
        this.identities = identities;
    }

    /** Never null: {@link Caller#ANONYMOUS} if nobody is signed in. */
    public Caller get() {
        Caller other = actingFor.get();
        return other != null ? other : signedIn();
    }

    /** Does the work in the name of somebody who is not at the other end of a request: an import, a job. */
    public <T> T as(Caller caller, Supplier<T> work) {
        Caller before = actingFor.get();
        actingFor.set(caller);
        try {
            return work.get();
        } finally {
            if (before == null) {
                actingFor.remove();
            } else {
                actingFor.set(before);
            }
        }
    }

    /** For the rest of the request: the same caller, of whom something newer than the token is known. */
    public void correct(Caller caller) {
        CurrentIdentityAssociation association = identities.get();
        association.setIdentity(QuarkusSecurityIdentity.builder(association.getIdentity())
                .addAttribute(ATTRIBUTE, caller)
                .build());
    }

    private Caller signedIn() {
        if (!Arc.container().requestContext().isActive()) {
            return Caller.ANONYMOUS;
        }
        SecurityIdentity identity = identities.get().getIdentity();
        Caller caller = identity.getAttribute(ATTRIBUTE);
        return caller == null ? Caller.ANONYMOUS : caller;
    }
}
