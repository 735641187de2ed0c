package org.withme.platform.problem;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * A query parameter that an operation declares, itself or in a bean of parameters.
 *
 * @param many whether it may be sent more than once
 */
record DeclaredParameter(String name, Class<?> type, boolean many) {

    static Stream<DeclaredParameter> of(Method operation) {
        return Stream.of(operation.getParameters())
                .flatMap(parameter -> declared(parameter, parameter.getName(), parameter.getType()));
    }

    private static Stream<DeclaredParameter> declared(AnnotatedElement place, String ownName, Class<?> type) {
        return place.isAnnotationPresent(BeanParam.class)
                ? ofBean(type)
                : name(place, ownName).map(name -> of(name, type)).stream();
    }

    private static Stream<DeclaredParameter> ofBean(Class<?> bean) {
        Stream<DeclaredParameter> fields = Stream.of(bean.getDeclaredFields()).flatMap(DeclaredParameter::ofField);
        Stream<DeclaredParameter> setters = Stream.of(bean.getDeclaredMethods())
                .filter(method -> method.getParameterCount() == 1)
                .flatMap(method -> declared(method, method.getName(), method.getParameterTypes()[0]));
        Stream<DeclaredParameter> constructors = Stream.of(bean.getDeclaredConstructors())
                .flatMap(constructor -> Stream.of(constructor.getParameters()))
                .flatMap(parameter -> declared(parameter, parameter.getName(), parameter.getType()));
        Stream<DeclaredParameter> inherited =
                bean.getSuperclass() == null ? Stream.empty() : ofBean(bean.getSuperclass());
        return Stream.of(fields, setters, constructors, inherited).flatMap(all -> all);
    }

    private static Stream<DeclaredParameter> ofField(Field field) {
        return declared(field, field.getName(), field.getType());
    }

    private static Optional<String> name(AnnotatedElement place, String ownName) {
        QueryParam standard = place.getAnnotation(QueryParam.class);
        if (standard != null) {
            return Optional.of(standard.value());
        }
        RestQuery quarkus = place.getAnnotation(RestQuery.class);
        return Optional.ofNullable(quarkus).map(named -> named.value().isEmpty() ? ownName : named.value());
    }

    private static DeclaredParameter of(String name, Class<?> type) {
        return new DeclaredParameter(name, type, Collection.class.isAssignableFrom(type) || type.isArray());
    }
}
