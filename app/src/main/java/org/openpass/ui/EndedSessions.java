package org.openpass.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.openpass.access.Sessions;
import org.openpass.signals.Signals;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Ends sessions that an administrator ended, on the node that has them: nobody is signed in with one from that moment, its
 * windows go to the sign-in page, which says why, and take no more clicks.
 */
@Component
class EndedSessions {

    private static final Logger log = LoggerFactory.getLogger(EndedSessions.class);
    private static final int GONE_SECONDS = 10;
    /** The page has the sentence under the code. */
    private static final String SIGN_IN = "login?refused=ended";

    private final OpenSessions open;
    private final Sessions sessions;

    EndedSessions(OpenSessions open, Sessions sessions, Signals signals) {
        this.open = open;
        this.sessions = sessions;
        signals.listen(Sessions.ENDS, id -> Thread.startVirtualThread(() -> end(id)));
    }

    /** @param told empty: something may have been told that was not heard */
    private void end(String told) {
        try {
            Set<UUID> ended = told.isEmpty() ? sessions.ended(open.ids()) : Set.of(UUID.fromString(told));
            ended.forEach(id -> open.find(id).ifPresent(session -> session.access(() -> leave(id, session))));
        } catch (DataAccessException | TransactionException e) {
            log.warn("Whether sessions were ended is asked when the connection is back: {}", e.getMessage());
        }
    }

    /**
     * What the browser holds stays a session, but of nobody: were it destroyed, a window might find that out before it is
     * told where to go, and load the page anew on which it stood.
     */
    private void leave(UUID id, VaadinSession session) {
        open.forget(id, session);
        if (session.getSession() != null) {
            session.getSession().removeAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
        }
        List<UI> windows = List.copyOf(session.getUIs());
        windows.forEach(window -> window.accessSynchronously(() -> go(window, SIGN_IN)));
        takeAwayLater(session, windows);
    }

    /** Tells the window, and takes it away with the next request of its session, which asks for the sign-in page. */
    static void go(UI window, String signIn) {
        window.getPage().setLocation(signIn);
        window.close();
    }

    /** A window that did not go where it was told is not there any more, some seconds later, for whoever holds it. */
    static void takeAwayLater(VaadinSession session, List<UI> windows) {
        CompletableFuture.delayedExecutor(GONE_SECONDS, TimeUnit.SECONDS)
                .execute(() -> session.access(() -> takeAway(session, windows)));
    }

    private static void takeAway(VaadinSession session, List<UI> windows) {
        windows.stream().filter(window -> window.getSession() == session)
                .forEach(window -> window.accessSynchronously(() -> session.removeUI(window)));
    }
}
