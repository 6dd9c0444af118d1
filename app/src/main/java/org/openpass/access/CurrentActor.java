package org.openpass.access;

import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who asks, in the thread of the request. */
public final class CurrentActor {

    private CurrentActor() {
    }

    /** The actor; empty for anonymous requests. */
    public static Optional<Actor> get() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        Object principal = authentication == null ? null : authentication.getPrincipal();
        return switch (principal) {
            case Actor actor -> Optional.of(actor);
            case SignedIn person -> Optional.of(person.actor());
            case null, default -> Optional.empty();
        };
    }

    /** Whether a person asks who has signed in, and no party's software. */
    public static boolean isPerson() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn;
    }

    /** The actor of a route that only signed-in people and keys reach. */
    public static Actor require() {
        return get().orElseThrow(() -> new IllegalStateException("This route needs somebody who is signed in"));
    }
}
