package org.openpass.access;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.openpass.audittrail.AuditTrail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Accounts that too many wrong passwords closed for a while; who can vouch for the person lets them in before. */
@Service
@Transactional
public class Lockouts {

    /** @param until when it is over by itself */
    public record Lockout(String username, String displayName, int failures, Instant lastAt, Instant until) {
    }

    private final JdbcClient jdbc;
    private final Clock clock;
    private final AuditTrail audit;
    private final SignInThrottle throttle;

    Lockouts(JdbcClient jdbc, Clock clock, AuditTrail audit, SignInThrottle throttle) {
        this.throttle = throttle;
        this.jdbc = jdbc;
        this.clock = clock;
        this.audit = audit;
    }

    /** The accounts that are closed at this moment, the last closed first. */
    @Transactional(readOnly = true)
    public List<Lockout> list(int most) {
        return jdbc.sql("""
                select f.username, a.display_name, f.failures, f.last_at
                from access.failed_sign_ins f join access.accounts a on a.username = f.username
                where f.failures >= ? and f.last_at > ? order by f.last_at desc, f.username limit ?
                """).params(throttle.mostFailures(), since(), most).query((rs, n) -> {
                    Instant last = rs.getTimestamp("last_at").toInstant();
                    return new Lockout(rs.getString("username"), rs.getString("display_name"), rs.getInt("failures"),
                            last, last.plus(throttle.closedFor()));
                }).list();
    }

    /** Forgets the wrong passwords, so that the right one opens. @return whether the account was closed */
    public boolean open(String username, String by) {
        boolean opened = jdbc.sql("delete from access.failed_sign_ins where username = ? and failures >= ? and last_at > ?")
                .params(username, throttle.mostFailures(), since()).update() > 0;
        if (opened) {
            audit.record(by, "account.unlocked", username, "");
        }
        return opened;
    }

    private Timestamp since() {
        return Timestamp.from(clock.instant().minus(throttle.closedFor()));
    }
}
