package org.openpass.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.openpass.signals.Remembering;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The rights of accounts as they are kept, and the lock under which a party's people change. */
@Component
class AccountRights {

    private final JdbcClient jdbc;
    private final Remembering remembering;
    private final Rights rights;

    AccountRights(JdbcClient jdbc, Remembering remembering, Rights rights) {
        this.jdbc = jdbc;
        this.remembering = remembering;
        this.rights = rights;
    }

    static Set<Right> read(ResultSet row, String column) throws SQLException {
        EnumSet<Right> rights = EnumSet.noneOf(Right.class);
        for (String right : (String[]) row.getArray(column).getArray()) {
            rights.add(Right.valueOf(right));
        }
        return Collections.unmodifiableSet(rights);
    }

    static String[] names(Set<Right> rights) {
        return rights.stream().sorted().map(Right::name).toArray(String[]::new);
    }

    /** Gives the account these rights in place of those it had. */
    @Transactional(propagation = Propagation.MANDATORY)
    void give(String username, Set<Right> wanted) {
        jdbc.sql("delete from access.account_rights where username = ?").param(username).update();
        jdbc.sql("insert into access.account_rights (username, \"right\") select ?, unnest(?::text[])")
                .params(username, names(wanted)).update();
        changed();
    }

    /** The account is the party's from now on (null: nobody's); where nobody manages the party, it does. */
    @Transactional(propagation = Propagation.MANDATORY)
    void joins(String username, Long partyId) {
        EnumSet<Right> first = EnumSet.noneOf(Right.class);
        if (partyId != null) {
            lock(partyId);
            first.addAll(Right.USUAL);
            if (!managedWithout(partyId, username)) {
                first.add(Right.MANAGE);
            }
        }
        give(username, first);
    }

    /**
     * Locks the people of the actor's party until the transaction ends; what was true before the lock is asked again: of
     * two managers who disable each other, one stays.
     *
     * @return the party
     * @throws RightMissing when the actor does not manage it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    long manage(Actor actor) {
        if (actor.partyId() == null) {
            throw new PeopleRefused(PeopleRefused.Reason.UNSEEN);
        }
        rights.require(actor, Right.MANAGE);
        lock(actor.partyId());
        boolean manages = jdbc.sql("""
                select exists (select 1 from access.accounts a join access.account_rights r on r.username = a.username
                    where a.username = ? and a.party_id = ? and a.disabled_at is null and r."right" = 'MANAGE')
                """).params(actor.name(), actor.partyId()).query(Boolean.class).single();
        if (!manages) {
            throw rights.without(actor, Right.MANAGE);
        }
        return actor.partyId();
    }

    /** Somebody else who is not disabled manages the party; ask under the lock. */
    boolean managedWithout(long partyId, String username) {
        return jdbc.sql("""
                select exists (select 1 from access.accounts a join access.account_rights r on r.username = a.username
                    where a.party_id = ? and a.username <> ? and a.disabled_at is null and r."right" = 'MANAGE')
                """).params(partyId, username).query(Boolean.class).single();
    }

    /** What this node remembers of rights is wrong when the transaction commits. */
    void changed() {
        remembering.changes(Rights.TABLE);
    }

    /** Cases that name the party are stored meanwhile. */
    private void lock(long partyId) {
        jdbc.sql("select id from access.parties where id = ? for no key update").param(partyId).query(Long.class)
                .single();
    }
}
