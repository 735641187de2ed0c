package org.withme.platform.effort;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/** Around the transaction, so that what happens at its commit still belongs to the purpose. */
@Effort("")
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
class EffortInterceptor {

    private final CurrentEffort current;

    EffortInterceptor(CurrentEffort current) {
        this.current = current;
    }

    @AroundInvoke
    Object during(InvocationContext useCase) throws Exception {
        String purpose = useCase.getInterceptorBinding(Effort.class).value();
        return current.during(purpose, useCase::proceed);
    }
}
