package org.openpass.trial.scenario;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openpass.access.Parties;
import org.openpass.access.Parties.Party;
import org.openpass.authoring.Scenario;
import org.openpass.cargo.TrialCargo;
import org.openpass.cargo.overdue.OverdueCase;
import org.openpass.cargo.overdue.OverdueCases;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Overdue goods in scenarios: given is {@code overdue} with {@code packages}, {@code office} and {@code ownerKnown}; the act is
 * {@code moveOut} with how many packages leave.
 */
@Component
@ConditionalOnProperty("openpass.trial.secret")
class OverdueScenario implements ScenarioKind {

    private static final Set<String> FIELDS = Set.of("packages", "office", "ownerKnown");
    private static final int PACKAGES = 10;

    private final Parties parties;
    private final TrialCargo cargo;
    private final OverdueCases overdue;
    private final JdbcClient jdbc;

    OverdueScenario(Parties parties, TrialCargo cargo, OverdueCases overdue, JdbcClient jdbc) {
        this.parties = parties;
        this.cargo = cargo;
        this.overdue = overdue;
        this.jdbc = jdbc;
    }

    @Override
    public String process() {
        return OverdueCase.KIND;
    }

    @Override
    public Begun begin(Scenario scenario) {
        JsonNode asked = scenario.given().path("overdue");
        if (!asked.isObject() || scenario.given().size() != 1 || asked.propertyNames().stream().anyMatch(name -> !FIELDS.contains(name))) {
            throw new ScenarioStopped("overdue");
        }
        String name = "Trial owner " + TrialPeople.unique("");
        Party owner = parties.register(new Parties.Registration(name, "TRADER", null, LocalDate.of(2000, 1, 1), null, null, null, List.of(
                new Parties.Identifier("TEST", TrialPeople.unique("OWN")))));
        TrialCargo.Lying goods = cargo.overdue(asked.path("packages").asInt(PACKAGES), asked.path("office").asString("020"));
        if (asked.path("ownerKnown").asBoolean(true)) {
            jdbc.sql("insert into cargo.consignment_parties (consignment, party_id, part) values (?, ?, 'CONSIGNEE')")
                    .params(goods.consignment(), owner.id()).update();
        }
        return new Begun(overdue.openPassed(goods.consignment(), goods.place()).orElseThrow(), goods.cargoNumber(), owner.id(),
                TrialPeople.of(owner));
    }

    @Override
    public void act(Begun begun, String act, JsonNode with) {
        if (!act.equals("moveOut")) {
            throw new ScenarioStopped("overdueAct", act);
        }
        OverdueCase of = overdue.ofCase(begun.caseNumber()).orElseThrow();
        cargo.leave(new TrialCargo.Lying(begun.subject(), of.consignment(), of.place(), of.packages()),
                with.isInt() ? Math.min(with.asInt(), of.packages()) : of.packages());
    }

    @Override
    public String lane(Begun begun) {
        return "";
    }

    @Override
    public Map<String, Long> duty(Begun begun) {
        return Map.of();
    }
}
