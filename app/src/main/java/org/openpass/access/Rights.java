package org.openpass.access;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openpass.signals.Remembered;
import org.openpass.signals.Remembering;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What an actor may do for its party now: every act of a party asks, at every door. A session knows the rights of its
 * last page; who lost one since, or was disabled, has it no more.
 */
@Component
public class Rights {

    static final String TABLE = "access.account_rights";
    private static final String ACCOUNTS = "access.accounts";
    private static final int MOST_NAMED = 5;

    private record Held(Long partyId, Set<Right> rights) {
    }

    private final JdbcClient jdbc;
    private final Remembered<String, Optional<Held>> remembered;

    Rights(JdbcClient jdbc, Remembering remembering) {
        this.jdbc = jdbc;
        this.remembered = remembering.of(TABLE, ACCOUNTS);
    }

    /** The rights that the actor has now; none for who acts for no party. */
    public Set<Right> of(Actor actor) {
        EnumSet<Right> held = EnumSet.noneOf(Right.class);
        if (actor.partyId() != null) {
            held.addAll(actor.rights());
            // A party's software bears the party's name and has no account.
            remembered.get(actor.name(), this::ask).filter(now -> actor.partyId().equals(now.partyId()))
                    .ifPresent(now -> held.retainAll(now.rights()));
        }
        return held;
    }

    /** Whether a person with an account of the party acts, and not the party's software, which bears the party's name. */
    public boolean isPerson(Actor actor) {
        return actor.partyId() != null && remembered.get(actor.name(), this::ask)
                .filter(now -> actor.partyId().equals(now.partyId())).isPresent();
    }

    /** What hinders the actor: empty when it has one of the rights, or acts for no party, where roles decide. */
    public Optional<RightMissing> missing(Actor actor, Right... anyOf) {
        return actor.partyId() == null || Arrays.stream(anyOf).anyMatch(of(actor)::contains) ? Optional.empty()
                : Optional.of(without(actor, anyOf));
    }

    /**
     * What hinders a person who does not manage the party's people from what goes beyond its cases: mandates, webhooks. Its
     * software, whose key was made by one who does, is not hindered.
     */
    public Optional<RightMissing> missingManager(Actor actor) {
        return isPerson(actor) ? missing(actor, Right.MANAGE) : Optional.empty();
    }

    /**
     * Stands at the beginning of each act of a party.
     *
     * @param anyOf one of them is enough
     * @throws RightMissing when the actor has none of them
     */
    public void require(Actor actor, Right... anyOf) {
        refuse(missing(actor, anyOf));
    }

    /** @throws RightMissing when {@link #missingManager} says so */
    public void requireManager(Actor actor) {
        refuse(missingManager(actor));
    }

    private static void refuse(Optional<RightMissing> missing) {
        missing.ifPresent(refused -> {
            throw refused;
        });
    }

    RightMissing without(Actor actor, Right... anyOf) {
        return new RightMissing(List.of(anyOf), managers(actor.partyId()));
    }

    private List<String> managers(long partyId) {
        return jdbc.sql("""
                select a.display_name from access.accounts a join access.account_rights r on r.username = a.username
                where a.party_id = ? and a.disabled_at is null and r."right" = 'MANAGE' order by 1 limit ?
                """).params(partyId, MOST_NAMED).query(String.class).list();
    }

    /** Who was disabled has no right any more. */
    private Optional<Held> ask(String username) {
        return jdbc.sql("""
                select a.party_id, array(select r."right" from access.account_rights r where r.username = a.username
                    and a.disabled_at is null) as rights from access.accounts a where a.username = ?
                """).param(username).query((rs, n) -> new Held(rs.getObject("party_id", Long.class),
                        AccountRights.read(rs, "rights"))).optional();
    }
}
