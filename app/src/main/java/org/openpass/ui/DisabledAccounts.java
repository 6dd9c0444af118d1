package org.openpass.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedHttpSession;
import com.vaadin.flow.server.WrappedSession;
import com.vaadin.flow.server.auth.NavigationAccessControl;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.List;
import java.util.Optional;
import org.openpass.access.Accounts;
import org.openpass.access.Accounts.Account;
import org.openpass.access.Actor;
import org.openpass.access.SignedIn;
import org.openpass.signals.Signals;
import org.springframework.dao.DataAccessException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Ends the sessions of an account that was disabled, or has another office or other roles than it signed in with: its open
 * pages go to the sign-in, which says why, and so does the next page that it opens. What a party's person may do is asked anew
 * with each page.
 */
@Component
class DisabledAccounts implements VaadinServiceInitListener {

    private final AuthenticationContext authentication;
    private final Accounts accounts;
    private final OpenSessions open;
    private final Signals signals;

    DisabledAccounts(AuthenticationContext authentication, Accounts accounts, OpenSessions open, Signals signals) {
        this.authentication = authentication;
        this.accounts = accounts;
        this.open = open;
        this.signals = signals;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> {
            UI ui = init.getUI();
            ui.addBeforeEnterListener(enter ->
                    authentication.getAuthenticatedUser(SignedIn.class).ifPresent(person -> look(person, enter)));
            authentication.getAuthenticatedUser(SignedIn.class).ifPresent(person -> leaveWhenClosed(ui, person));
        });
    }

    private void look(SignedIn person, BeforeEnterEvent enter) {
        Account account = accounts.find(person.username()).filter(found -> !found.disabled()).orElse(null);
        if (account == null) {
            authentication.logout();
            return;
        }
        Optional<String> out = why(account, person);
        if (out.isPresent()) {
            enter.forwardToUrl(leave(out.get(), enter.getUI(), enter.getLocation()));
            return;
        }
        enter.getUI().getSession().getSession().removeAttribute(SignedIn.LEFT);
        if (account.partyId() != null) {
            person.renew(account);
        }
    }

    /** Why the person has to sign in anew, as {@code signIn.refused.<why>} says it; empty: nothing has changed. */
    private static Optional<String> why(Account account, SignedIn person) {
        return account.roles().isEmpty() ? Optional.of("noPosting")
                : sameButRights(account.actor(), person.actor()) ? Optional.empty() : Optional.of("moved");
    }

    /** A session that was kept over a restart knows of no actor. */
    private static boolean sameButRights(Actor now, Actor then) {
        return then != null && now.equals(new Actor(then.name(), then.partyId(), then.office(), then.national(),
                then.roles(), now.rights()));
    }

    /**
     * Signs out, and sends the other windows of the session to the sign-in, which says why, and from which the person comes back to the page
     * that was asked for. What the browser holds stays a session, but of nobody: were it destroyed, a window might find that out before it is
     * told where to go, and be sent to a sign-in that does not say why.
     *
     * @return the address to which this window goes
     */
    private String leave(String why, UI ui, Location asked) {
        VaadinSession session = ui.getSession();
        WrappedSession held = session.getSession();
        String page = asked.getPathWithQueryParameters();
        held.setAttribute(NavigationAccessControl.SESSION_STORED_REDIRECT, page);
        held.setAttribute(NavigationAccessControl.SESSION_STORED_REDIRECT_ABSOLUTE, root(held) + "/" + page);
        held.setAttribute(SignedIn.LEFT, why);
        held.removeAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
        SecurityContextHolder.clearContext();
        open.over(session);
        String signIn = "login?refused=" + why;
        List<UI> windows = List.copyOf(session.getUIs());
        windows.stream().filter(other -> other != ui).forEach(other -> other.accessSynchronously(() -> EndedSessions.go(other, signIn)));
        EndedSessions.takeAwayLater(session, windows);
        return signIn;
    }

    private static String root(WrappedSession held) {
        return held instanceof WrappedHttpSession http ? http.getHttpSession().getServletContext().getContextPath() : "";
    }

    private void leaveWhenClosed(UI ui, SignedIn person) {
        Runnable stop = signals.listen(Accounts.CLOSED, closed -> {
            if (closed.equals(person.username())) {
                Thread.startVirtualThread(() -> lookAgain(ui, person));
            }
        });
        ui.addDetachListener(left -> stop.run());
    }

    /** Where there is no other sentence to say, the window loads its page anew, and finds it closed. */
    private void lookAgain(UI ui, SignedIn person) {
        try {
            Optional<String> out = accounts.find(person.username()).filter(found -> !found.disabled()).flatMap(found -> why(found, person));
            ui.access(() -> {
                if (authentication.getAuthenticatedUser(SignedIn.class).filter(now -> now.username().equals(person.username())).isEmpty()) {
                    // Somebody else has signed in with this browser since.
                    return;
                }
                out.ifPresentOrElse(why -> EndedSessions.go(ui, leave(why, ui, ui.getInternals().getActiveViewLocation())),
                        () -> ui.getPage().reload());
            });
        } catch (UIDetachedException | DataAccessException left) {
            // Whoever left this page finds the next one closed; and whatever is opened next is asked for anew.
        }
    }
}
