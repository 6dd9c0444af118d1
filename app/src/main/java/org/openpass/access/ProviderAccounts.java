package org.openpass.access;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.openpass.access.Accounts.Account;
import org.openpass.audittrail.AuditTrail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The accounts of people whom the identity provider vouches for. The first sign-in makes the account, or binds one
 * that an administrator made to the provider's subject; from then on the subject counts, not the name.
 */
@Component
class ProviderAccounts {

    /** Who may not sign in, and why: {@code signIn.refused.<code>} says it. */
    static class Refused extends RuntimeException {
        Refused(String code) {
            super(code);
        }
    }

    private static final Set<Actor.Role> OFFICERS = EnumSet.of(Actor.Role.CLEARANCE_OFFICER, Actor.Role.INSPECTOR, Actor.Role.CARGO_OFFICER,
            Actor.Role.SUPERVISOR);
    private static final Set<Actor.Role> FOR_A_PARTY = EnumSet.of(Actor.Role.TRADER, Actor.Role.BROKER);
    private static final String ALL_OFFICES = "*";

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final AccountRights rights;
    private final Parties parties;
    private final AuditTrail audit;

    ProviderAccounts(JdbcClient jdbc, Accounts accounts, AccountRights rights, Parties parties, AuditTrail audit) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.rights = rights;
        this.parties = parties;
        this.audit = audit;
    }

    /**
     * The account of who the claims are about.
     *
     * @param subject issuer and subject, which name the person for ever
     * @throws Refused when there is no account and none may be made, or it is closed
     */
    @Transactional
    Account signIn(String subject, ProviderClaims claims) {
        Optional<String> bound = jdbc.sql("select username from access.accounts where subject = ?").param(subject)
                .query(String.class).optional();
        String username = bound.or(claims::username).orElseThrow(() -> new Refused("noName"));
        Optional<Account> known = accounts.find(username);
        if (known.isEmpty()) {
            make(username, subject, claims);
        } else if (bound.isEmpty()) {
            bind(username, subject);
        } else if (madeByProvider(username)) {
            follow(username, claims);
        }
        Account account = accounts.find(username).orElseThrow();
        if (account.disabled()) {
            throw new Refused("disabled");
        }
        if (account.roles().isEmpty()) {
            throw new Refused("noPosting");
        }
        return account;
    }

    private void make(String username, String subject, ProviderClaims claims) {
        if (!username.matches("[a-z0-9][a-z0-9.@_-]{1,99}")) {
            throw new Refused("noName");
        }
        Place place = place(claims);
        // The password is random and told to nobody.
        accounts.save(new Accounts.NewAccount(username, UUID.randomUUID() + "" + UUID.randomUUID(),
                claims.displayName().orElse(username), place.partyId(), place.office(), place.national(),
                claims.roles()));
        jdbc.sql("update access.accounts set subject = ?, made_by_provider = true where username = ?")
                .params(subject, username).update();
        audit.record(username, "account.madeByProvider", username, subject + " " + claims.roles());
    }

    private void bind(String username, String subject) {
        if (jdbc.sql("update access.accounts set subject = ? where username = ? and subject is null")
                .params(subject, username).update() == 0) {
            // Another person of the provider's has this account: names may be given anew, subjects are not.
            throw new Refused("nameTaken");
        }
        audit.record(username, "account.boundToProvider", username, subject);
    }

    /** What the provider says today holds today: who lost a role there lost it here. */
    private void follow(String username, ProviderClaims claims) {
        Place place = place(claims);
        Long partyBefore = accounts.find(username).map(Account::partyId).orElse(null);
        jdbc.sql("update access.accounts set display_name = ?, party_id = ?, office = ?, national = ? "
                + "where username = ?").params(claims.displayName().orElse(username), place.partyId(), place.office(),
                place.national(), username).update();
        jdbc.sql("delete from access.account_roles where username = ?").param(username).update();
        claims.roles().forEach(role -> jdbc.sql("insert into access.account_roles values (?, ?)")
                .params(username, role.name()).update());
        if (!Objects.equals(partyBefore, place.partyId())) {
            // What somebody was given in one party holds in no other.
            rights.joins(username, place.partyId());
        }
    }

    private boolean madeByProvider(String username) {
        return jdbc.sql("select made_by_provider from access.accounts where username = ?").param(username)
                .query(Boolean.class).single();
    }

    private record Place(Long partyId, String office, boolean national) {
    }

    /** An officer needs an office, a trader a party, nobody has both; an administrator needs neither. */
    private Place place(ProviderClaims claims) {
        Set<Actor.Role> roles = claims.roles();
        if (roles.isEmpty()) {
            throw new Refused("noRole");
        }
        boolean officer = roles.stream().anyMatch(OFFICERS::contains);
        boolean forAParty = roles.stream().anyMatch(FOR_A_PARTY::contains);
        if (officer && forAParty) {
            throw new Refused("bothSides");
        }
        if (officer) {
            String office = claims.office().orElseThrow(() -> new Refused("noOffice"));
            if (!office.equals(ALL_OFFICES) && !office.matches(Accounts.OFFICE)) {
                throw new Refused("noOffice");
            }
            return office.equals(ALL_OFFICES) ? new Place(null, null, true) : new Place(null, office, false);
        }
        return forAParty ? new Place(claims.party().map(id -> id.toUpperCase(Locale.ROOT)).flatMap(id ->
                parties.byIdentifier(id)).or(() -> claims.party().flatMap(parties::byIdentifier))
                .map(Parties.Party::id).orElseThrow(() -> new Refused("noParty")), null, false)
                : new Place(null, null, false);
    }
}
