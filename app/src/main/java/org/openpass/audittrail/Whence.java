package org.openpass.audittrail;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * Whence an act comes. It belongs to the thread of the request; what the system does by itself comes from nowhere.
 *
 * @param address of the caller, as the network says it
 * @param door the way in
 * @param part what was asked for there: a route or a page, by its pattern, so without what it names
 */
public record Whence(String address, Door door, String part) {

    /** The ways in. */
    public enum Door {
        REST, SCREEN
    }

    private static final ThreadLocal<Supplier<Whence>> HERE = new ThreadLocal<>();

    /** From now until {@link #leave} this thread works for somebody there; asked for only when something is recorded. */
    public static void enter(Supplier<Whence> whence) {
        HERE.set(whence);
    }

    /** What this thread does next is for somebody else. */
    public static void leave() {
        HERE.remove();
    }

    /** Whence the act of this thread comes. */
    public static Optional<Whence> here() {
        return Optional.ofNullable(HERE.get()).map(Supplier::get);
    }

    /** The same work for another thread, where it comes from the same place as here. */
    public static Runnable along(Runnable work) {
        Whence whence = here().orElse(null);
        return whence == null ? work : () -> {
            enter(() -> whence);
            try {
                work.run();
            } finally {
                leave();
            }
        };
    }
}
