package org.openpass.trial.scenario;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.openpass.access.Accounts;
import org.openpass.access.Actor;
import org.openpass.access.Mandates;
import org.openpass.access.Parties;
import org.openpass.access.Parties.Party;
import org.openpass.access.Right;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Who acts in a scenario: officers by the name of their role and a number, and parties made for this scenario alone. */
@Component
@ConditionalOnProperty("openpass.trial.secret")
class TrialPeople {

    private static final Actor CUSTOMS = new Actor("trial", null, null, true, Set.of(Actor.Role.ADMINISTRATOR));
    private static final Map<String, Actor.Role> ROLES = Map.of("inspector", Actor.Role.INSPECTOR,
            "clearance-officer", Actor.Role.CLEARANCE_OFFICER, "cargo-officer", Actor.Role.CARGO_OFFICER,
            "supervisor", Actor.Role.SUPERVISOR);
    private static final LocalDate LICENSED_SINCE = LocalDate.of(2000, 1, 1);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Parties parties;
    private final Mandates mandates;
    private final Accounts accounts;

    TrialPeople(Parties parties, Mandates mandates, Accounts accounts) {
        this.accounts = accounts;
        this.parties = parties;
        this.mandates = mandates;
    }

    /** An officer of all offices: {@code inspector-2} is another person than {@code inspector-1}. */
    static Actor officer(String name) {
        Actor.Role role = ROLES.get(name.replaceFirst("-\\d+$", "").toLowerCase(Locale.ROOT));
        if (role == null || !name.matches(".*-\\d+")) {
            throw new ScenarioStopped("person", name);
        }
        return new Actor("trial-" + name, null, null, true, Set.of(role));
    }

    /** The same with an account, where what the officer does is kept under one; nobody knows its password. */
    void account(String name) {
        Actor officer = officer(name);
        if (accounts.find(officer.name()).isEmpty()) {
            accounts.save(new Accounts.NewAccount(officer.name(), unique("") + unique(""), officer.name(), null, null, true,
                    officer.roles()));
        }
    }

    /** A party with the facts of its registration that the scenario gives. */
    Party party(String name, String kind, String code, JsonNode facts) {
        Party party = parties.register(new Parties.Registration(name, kind, code, day(facts, "licenceFrom", LICENSED_SINCE),
                day(facts, "licenceUntil", null), day(facts, "suspendedFrom", null), day(facts, "suspendedUntil", null),
                List.of(new Parties.Identifier("TRIAL", unique("T")))));
        parties.standing(party.id(), facts.path("securityGround").asString(null), day(facts, "unfaithfulFrom", null),
                day(facts, "monthlyPayerUntil", null));
        return party;
    }

    /** Gives the agent a mandate of the principal's. */
    void mandate(Party principal, Party agent) {
        mandates.enter(principal.id(), agent.id(), CUSTOMS);
    }

    /** The identifier by which documents name the party. */
    String identifier(Party party) {
        return parties.identifiers(List.of(party.id())).get(party.id()).getFirst().value();
    }

    /** Who acts for a party, with all rights. */
    static Actor of(Party party) {
        return new Actor(party.name(), party.id(), null, false, Set.of(party.broker() ? Actor.Role.BROKER : Actor.Role.TRADER),
                Set.of(Right.values()));
    }

    /** A text that no other scenario uses: a prefix and 13 letters and digits. */
    static String unique(String prefix) {
        return prefix + new BigInteger(64, RANDOM).or(BigInteger.ONE.shiftLeft(63)).toString(36).toUpperCase(Locale.ROOT);
    }

    private static LocalDate day(JsonNode facts, String name, LocalDate usual) {
        return facts.has(name) ? LocalDate.parse(facts.path(name).asString()) : usual;
    }
}
