package org.openpass.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.openpass.access.Sessions;
import org.openpass.access.SignedIn;
import org.openpass.access.SignsOfLife;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** The sessions of this node: each is written down with its first window, and when it is over. */
@Component
class OpenSessions implements VaadinServiceInitListener {

    private static final Logger log = LoggerFactory.getLogger(OpenSessions.class);

    /** What a session is called, and whose it is. */
    private record Held(UUID id, String username) {
    }

    private final AuthenticationContext authentication;
    private final Sessions sessions;
    private final SignsOfLife signs;
    private final Map<UUID, VaadinSession> open = new ConcurrentHashMap<>();

    OpenSessions(AuthenticationContext authentication, Sessions sessions, SignsOfLife signs) {
        this.authentication = authentication;
        this.sessions = sessions;
        this.signs = signs;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> authentication.getAuthenticatedUser(SignedIn.class)
                .flatMap(person -> hold(init.getUI().getSession(), person.username()))
                .ifPresent(id -> follow(init.getUI(), id)));
        event.getSource().addSessionDestroyListener(destroyed -> over(destroyed.getSession()));
    }

    private void follow(UI ui, UUID id) {
        ui.addBeforeEnterListener(enter -> signs.note(id));
        ui.addHeartbeatListener(beat -> signs.note(id));
    }

    private Optional<UUID> hold(VaadinSession session, String username) {
        Held held = session.getAttribute(Held.class);
        if (held != null && held.username().equals(username)) {
            return Optional.of(held.id());
        }
        over(session);
        VaadinRequest request = VaadinRequest.getCurrent();
        try {
            UUID id = sessions.begin(username, request.getRemoteAddr(), request.getHeader("User-Agent"));
            session.setAttribute(Held.class, new Held(id, username));
            open.put(id, session);
            return Optional.of(id);
        } catch (DataAccessException e) {
            // A database that takes in nothing, such as one whose disk is full, can be read: the next window tries again.
            log.warn("A session was not written down: {}", e.getMessage());
            return Optional.empty();
        }
    }

    /** The person has signed out, or was signed out. */
    void over(VaadinSession session) {
        Held held = session.getAttribute(Held.class);
        if (held == null) {
            return;
        }
        session.setAttribute(Held.class, null);
        open.remove(held.id());
        try {
            sessions.over(held.id());
        } catch (DataAccessException e) {
            // It is in no list any more when nothing is seen of it.
            log.debug("The end of a session was not written down", e);
        }
    }

    /** What the sessions of this node are called. */
    Set<UUID> ids() {
        return Set.copyOf(open.keySet());
    }

    /** The session, if it is one of this node. */
    Optional<VaadinSession> find(UUID id) {
        return Optional.ofNullable(open.get(id));
    }

    /** Somebody else ended the session, and has written that down; the next sign-in in its windows begins another. */
    void forget(UUID id, VaadinSession session) {
        session.setAttribute(Held.class, null);
        open.remove(id);
    }
}
