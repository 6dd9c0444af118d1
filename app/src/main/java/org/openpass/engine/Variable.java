package org.openpass.engine;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A variable of a process, as expressions of models name it.
 *
 * @param optional it may be absent, or null, which FEEL does not tell apart
 * @param values the only ones that a text has, in their order; empty where any may be
 * @param within of a context its known parts, none where it is open; of a list its items, as one that has no name
 */
public record Variable(String name, Kind kind, boolean optional, Set<String> values, List<Variable> within) {

    /** What FEEL knows it as. */
    public enum Kind { TEXT, NUMBER, FLAG, DATE, LIST, CONTEXT }

    /** One that is always there and may have any value. */
    public static Variable of(String name, Kind kind) {
        return new Variable(name, kind, false, Set.of(), List.of());
    }

    /** A text that is always there and has one of these values. */
    public static Variable of(String name, Set<String> values) {
        return new Variable(name, Kind.TEXT, false, values, List.of());
    }

    /** The same under another name: an output mapping gives it one. */
    public Variable named(String other) {
        return new Variable(other, kind, optional, values, within);
    }

    /** The components of a record of variables. */
    static List<Variable> of(Class<?> type) {
        return Arrays.stream(type.getRecordComponents()).map(Variable::of).toList();
    }

    private static Variable of(RecordComponent component) {
        return of(component.getName(), component.getAnnotatedType());
    }

    private static Variable of(String name, AnnotatedType annotated) {
        Class<?> type = raw(annotated.getType());
        if (type == Optional.class) {
            Variable there = of(name, ((AnnotatedParameterizedType) annotated).getAnnotatedActualTypeArguments()[0]);
            return new Variable(name, there.kind, true, there.values, there.within);
        }
        boolean optional = annotated.isAnnotationPresent(Nullable.class);
        if (Collection.class.isAssignableFrom(type)) {
            return new Variable(name, Kind.LIST, optional, Set.of(), annotated instanceof AnnotatedParameterizedType list
                    ? List.of(of("", list.getAnnotatedActualTypeArguments()[0])) : List.of());
        }
        return new Variable(name, kind(type), optional, values(type), type.isRecord() ? of(type) : List.of());
    }

    private static Kind kind(Class<?> type) {
        if (type == boolean.class || type == Boolean.class) {
            return Kind.FLAG;
        } else if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            return Kind.NUMBER;
        } else if (Temporal.class.isAssignableFrom(type)) {
            return Kind.DATE;
        }
        return type.isRecord() || Map.class.isAssignableFrom(type) ? Kind.CONTEXT : Kind.TEXT;
    }

    private static Set<String> values(Class<?> type) {
        return type.isEnum() ? Arrays.stream(type.getEnumConstants()).map(Object::toString)
                .collect(Collectors.toCollection(LinkedHashSet::new)) : Set.of();
    }

    private static Class<?> raw(Type type) {
        return switch (type) {
            case Class<?> simple -> simple;
            case ParameterizedType generic -> (Class<?>) generic.getRawType();
            default -> Object.class;
        };
    }
}
