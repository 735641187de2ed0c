package org.withme.platform.effort;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a use-case method with the purpose that its caller works for, so that the effort that a purpose costs can be
 * told later; on a class, each of its methods. When one marked use case calls another, the purpose of the first counts.
 */
@InterceptorBinding
@Documented
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Effort {

    /** A noun in kebab-case, the same for every use case with this purpose. */
    @Nonbinding
    String value();
}
