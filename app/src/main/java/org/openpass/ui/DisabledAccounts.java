package org.openpass.ui;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.spring.security.AuthenticationContext;
import org.openpass.access.Accounts;
import org.openpass.access.SignedIn;
import org.springframework.stereotype.Component;

/** Ends the session of an account that was disabled, at the next page it opens. */
@Component
class DisabledAccounts implements VaadinServiceInitListener {

    private final AuthenticationContext authentication;
    private final Accounts accounts;

    DisabledAccounts(AuthenticationContext authentication, Accounts accounts) {
        this.authentication = authentication;
        this.accounts = accounts;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> init.getUI().addBeforeEnterListener(enter ->
                authentication.getAuthenticatedUser(SignedIn.class)
                        .filter(person -> accounts.find(person.username()).map(Accounts.Account::disabled)
                                .orElse(true))
                        .ifPresent(person -> authentication.logout())));
    }
}
