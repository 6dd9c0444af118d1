package org.openpass.administration;

import java.time.Duration;
import java.util.Map;
import org.openpass.access.Accounts;
import org.openpass.access.ApiKeys;
import org.openpass.access.CurrentActor;
import org.openpass.access.Parties;
import org.openpass.audittrail.Act;
import org.openpass.audittrail.AuditTrail;
import org.openpass.terms.Limits;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What administrators do on their screens; each act and its entry in the audit trail are one transaction. */
@Service
class Administration {

    /** The user name belongs to somebody. */
    static final class UsernameTaken extends RuntimeException {
    }

    /** The identifier or declarant code names this party already. */
    static final class PartyKnown extends RuntimeException {
        private final transient Parties.Party party;

        PartyKnown(Parties.Party party) {
            this.party = party;
        }

        Parties.Party party() {
            return party;
        }
    }

    private final Parties parties;
    private final ApiKeys keys;
    private final Accounts accounts;
    private final AuditTrail audit;
    private final Limits limits;

    Administration(Parties parties, ApiKeys keys, Accounts accounts, AuditTrail audit, Limits limits) {
        this.limits = limits;
        this.parties = parties;
        this.keys = keys;
        this.accounts = accounts;
        this.audit = audit;
    }

    /** For how many days a key is valid at most. */
    int longestKeyDays() {
        return limits.of("apiKey.longestDays");
    }

    /** For how many where nobody says otherwise. */
    int usualKeyDays() {
        return Math.min(limits.of("apiKey.usualDays"), longestKeyDays());
    }

    /** Registers a new party; a known identifier is a mistake here, not an update. */
    @Transactional
    public Parties.Party register(Parties.Registration registration) {
        registration.identifiers().stream().map(Parties.Identifier::value).forEach(this::refuseKnown);
        if (registration.declarantCode() != null) {
            refuseKnown(registration.declarantCode());
        }
        Parties.Party party = parties.register(registration);
        record("party.registered", String.valueOf(party.id()), party.name(), Map.of(), parties.facts(party.id()));
        return party;
    }

    private void refuseKnown(String identifier) {
        parties.byIdentifier(identifier).ifPresent(known -> {
            throw new PartyKnown(known);
        });
    }

    /** Issues a key; the answer is its only copy. */
    @Transactional
    public String issueKey(long partyId, String label, int days) {
        record("key.issued", String.valueOf(partyId), label);
        return keys.issue(partyId, label, Duration.ofDays(days));
    }

    /** Ends a key. */
    @Transactional
    public void revokeKey(ApiKeys.Issued key) {
        keys.revoke(key.id());
        record("key.revoked", String.valueOf(key.partyId()), key.label());
    }

    /** Creates an account; an existing one is never overwritten. */
    @Transactional
    public void createAccount(Accounts.NewAccount account) {
        if (accounts.find(account.username()).isPresent()) {
            throw new UsernameTaken();
        }
        accounts.save(account);
        record("account.created", account.username(), account.roles().toString(), Map.of(), facts(account.username()));
    }

    /** Closes an account or opens it again. */
    @Transactional
    public void disable(String username, boolean disabled) {
        Map<String, String> before = facts(username);
        accounts.disable(username, disabled);
        record(disabled ? "account.disabled" : "account.enabled", username, "", before, facts(username));
    }

    private Map<String, String> facts(String username) {
        return accounts.find(username).map(Accounts.Account::facts).orElse(Map.of());
    }

    private void record(String action, String subject, String detail) {
        record(action, subject, detail, Map.of(), Map.of());
    }

    private void record(String action, String subject, String detail, Map<String, String> before,
            Map<String, String> after) {
        audit.record(new Act(CurrentActor.require().name(), action, subject, detail, before, after));
    }
}
