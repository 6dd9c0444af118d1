package org.openpass.ui;

import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.List;
import org.openpass.access.Actor.Role;

/** Who looks at screens: one for each group of them, with all roles that they have together. */
enum Onlooker {
    VISITOR, PARTY(Role.BROKER), OFFICER(Role.CLEARANCE_OFFICER, Role.INSPECTOR, Role.SUPERVISOR),
    ADMINISTRATOR(Role.ADMINISTRATOR), OWNER(Role.PROCESS_OWNER);

    private final Role[] roles;

    Onlooker(Role... roles) {
        this.roles = roles;
    }

    Role[] roles() {
        return roles.clone();
    }

    boolean sees(Class<?> view) {
        if (view.isAnnotationPresent(AnonymousAllowed.class)) {
            return this == VISITOR;
        }
        if (view.isAnnotationPresent(PermitAll.class)) {
            return this == PARTY || this == OFFICER;
        }
        RolesAllowed allowed = view.getAnnotation(RolesAllowed.class);
        return allowed != null && Arrays.stream(roles).map(Role::name).anyMatch(List.of(allowed.value())::contains);
    }

    /** They look with whatever they have at hand. */
    boolean mustFitOnAPhone() {
        return this == VISITOR || this == PARTY;
    }
}
