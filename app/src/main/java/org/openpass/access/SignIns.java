package org.openpass.access;

import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.stereotype.Component;

/**
 * Remembers when people of parties last signed in to the screens, so that who manages them sees which accounts nobody uses.
 * Software that sends a password with each request signs in to nothing.
 */
@Component
class SignIns {

    private final JdbcClient jdbc;
    private final Clock clock;

    SignIns(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @EventListener
    void signedIn(InteractiveAuthenticationSuccessEvent event) {
        if (event.getAuthentication().getPrincipal() instanceof SignedIn person && person.actor().partyId() != null) {
            jdbc.sql("insert into access.sign_ins (username, last_at) values (?, ?) "
                    + "on conflict (username) do update set last_at = excluded.last_at")
                    .params(person.username(), Timestamp.from(clock.instant())).update();
        }
    }
}
