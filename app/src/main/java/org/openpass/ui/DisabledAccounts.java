package org.openpass.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedSession;
import com.vaadin.flow.server.auth.NavigationAccessControl;
import com.vaadin.flow.spring.security.AuthenticationContext;
import org.openpass.access.Accounts;
import org.openpass.access.Accounts.Account;
import org.openpass.access.Actor;
import org.openpass.access.SignedIn;
import org.openpass.signals.Signals;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Ends the sessions of an account that was disabled, or has another office or other roles than it signed in with: its open
 * pages load themselves anew, and the next page that it opens is the sign-in, which says why. What a party's person may do
 * is asked anew with each page.
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
            authentication.getAuthenticatedUser(SignedIn.class).ifPresent(person -> leaveWhenClosed(ui, person.username()));
        });
    }

    private void look(SignedIn person, BeforeEnterEvent enter) {
        Account account = accounts.find(person.username()).filter(found -> !found.disabled()).orElse(null);
        if (account == null) {
            authentication.logout();
        } else if (account.roles().isEmpty()) {
            leave("noPosting", enter);
        } else if (!sameButRights(account.actor(), person.actor())) {
            leave("moved", enter);
        } else {
            enter.getUI().getSession().getSession().removeAttribute(SignedIn.LEFT);
            if (account.partyId() != null) {
                person.renew(account);
            }
        }
    }

    /** A session that was kept over a restart knows of no actor. */
    private static boolean sameButRights(Actor now, Actor then) {
        return then != null && now.equals(new Actor(then.name(), then.partyId(), then.office(), then.national(),
                then.roles(), now.rights()));
    }

    /**
     * Signs out, and says why at the sign-in, from which the person comes back to the page that was asked for. What the browser holds stays a
     * session, but of nobody: were it destroyed, a window might find that out before it is told where to go, and be sent to a sign-in that
     * does not say why.
     */
    private void leave(String why, BeforeEnterEvent enter) {
        VaadinSession session = enter.getUI().getSession();
        WrappedSession held = session.getSession();
        VaadinRequest request = VaadinRequest.getCurrent();
        String page = enter.getLocation().getPathWithQueryParameters();
        held.setAttribute(NavigationAccessControl.SESSION_STORED_REDIRECT, page);
        held.setAttribute(NavigationAccessControl.SESSION_STORED_REDIRECT_ABSOLUTE, (request == null ? "" : request.getContextPath()) + "/" + page);
        held.setAttribute(SignedIn.LEFT, why);
        held.removeAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
        SecurityContextHolder.clearContext();
        open.over(session);
        String signIn = "login?refused=" + why;
        session.getUIs().stream().filter(other -> other != enter.getUI()).toList().forEach(other -> other.accessSynchronously(() -> {
            other.getPage().setLocation(signIn);
            other.close();
        }));
        enter.forwardToUrl(signIn);
    }

    private void leaveWhenClosed(UI ui, String username) {
        Runnable stop = signals.listen(Accounts.CLOSED, closed -> {
            if (closed.equals(username)) {
                Thread.startVirtualThread(() -> reload(ui));
            }
        });
        ui.addDetachListener(left -> stop.run());
    }

    private static void reload(UI ui) {
        try {
            ui.access(() -> ui.getPage().reload());
        } catch (UIDetachedException left) {
            // Whoever left this page finds the next one closed.
        }
    }
}
