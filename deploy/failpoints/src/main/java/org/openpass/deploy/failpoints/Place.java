package org.openpass.deploy.failpoints;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Names where in the application the current thread is, so that it reads the same in each run. */
final class Place {

    private static final String OURS = "org.openpass.";
    private static final String NOT_OURS = "org.openpass.deploy.";
    private static final StackWalker WALKER = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);
    /** What does the work inside a transaction that somebody else opens and commits. */
    private static final Set<String> ROLES = Set.of("org.openpass.engine.Worker", "org.openpass.tasks.TaskHandler");

    private Place() {
    }

    /** Class, method and line of the application's code that is nearest, and the kind of the thread. */
    static String here() {
        String nearest = WALKER.walk(frames -> ours(frames).findFirst().map(Place::name).orElse("outside"));
        return nearest + " [" + Thread.currentThread().getName().replaceAll("\\d+", "").replaceAll("[-#]+$", "") + "]";
    }

    /** The worker or task handler that the thread is in. */
    static Optional<String> role() {
        return WALKER.walk(frames -> ours(frames).map(StackWalker.StackFrame::getDeclaringClass)
                .filter(Place::hasRole).map(Class::getSimpleName).findFirst());
    }

    private static Stream<StackWalker.StackFrame> ours(Stream<StackWalker.StackFrame> frames) {
        return frames.filter(f -> f.getClassName().startsWith(OURS) && !f.getClassName().startsWith(NOT_OURS));
    }

    private static String name(StackWalker.StackFrame frame) {
        // A proxy of Spring's stands for its class; the method's body has returned already, so there is no line.
        String type = frame.getClassName().replaceAll("\\$\\$.*", "").replaceAll(".*\\.", "");
        String method = frame.getMethodName().replaceAll("lambda\\$(\\w+)\\$.*", "$1");
        return type + "." + method + (frame.getLineNumber() > 0 ? ":" + frame.getLineNumber() : "");
    }

    private static boolean hasRole(Class<?> type) {
        return type != null && type != Object.class && !type.isInterface() && (Arrays.stream(type.getInterfaces()).anyMatch(Place::isRole)
                || hasRole(type.getSuperclass()));
    }

    /** Itself, or one that it extends: most workers are workers of a case. */
    private static boolean isRole(Class<?> type) {
        return ROLES.contains(type.getName()) || Arrays.stream(type.getInterfaces()).anyMatch(Place::isRole);
    }
}
