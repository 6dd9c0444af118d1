package org.openpass.trial.scenario;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.openpass.access.Parties;
import org.openpass.access.Parties.Party;
import org.openpass.authoring.Scenario;
import org.openpass.cargo.TrialCargo;
import org.openpass.cargo.permit.Permit;
import org.openpass.cargo.permit.PermitApplication;
import org.openpass.cargo.permit.PermitKind;
import org.openpass.cargo.permit.PermitRefused;
import org.openpass.cargo.permit.Permits;
import org.openpass.cargo.permit.WorkReport;
import org.openpass.collection.CollectionApi;
import org.openpass.terms.Seoul;
import org.openpass.trial.TrialTime;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Permits of bonded goods in scenarios: 100 packages lie in a warehouse of the scenario's own, whose operator applies or reports. Given is
 * {@code permit} with {@code kind}, {@code packages} and {@code days} until the last day asked for; the act is {@code reportWork} with
 * {@code afterPackages}, {@code destroyed} and {@code rest}.
 */
@Component
@ConditionalOnProperty("openpass.trial.secret")
class PermitScenario implements ScenarioKind {

    private static final Set<String> FIELDS = Set.of("kind", "packages", "days", "official");
    private static final int LYING = 100;
    private static final int DAYS = 30;

    private final Parties parties;
    private final TrialCargo goods;
    private final Permits permits;
    private final CollectionApi collection;
    private final TrialTime time;

    PermitScenario(Parties parties, TrialCargo goods, Permits permits, CollectionApi collection, TrialTime time) {
        this.parties = parties;
        this.goods = goods;
        this.permits = permits;
        this.collection = collection;
        this.time = time;
    }

    @Override
    public String process() {
        return Permit.KIND;
    }

    @Override
    public Begun begin(Scenario scenario) {
        JsonNode asked = scenario.given().path("permit");
        PermitKind kind = Arrays.stream(PermitKind.values()).filter(each -> each.name().equals(asked.path("kind").asString(""))).findFirst()
                .orElse(null);
        if (kind == null || scenario.given().size() != 1 || asked.propertyNames().stream().anyMatch(name -> !FIELDS.contains(name))) {
            throw new ScenarioStopped("permit");
        }
        String code = TrialPeople.unique("WH");
        Party operator = parties.register(new Parties.Registration("Trial warehouse " + code, "WAREHOUSE", null, LocalDate.of(2000, 1, 1), null,
                null, null, List.of(new Parties.Identifier("TRIAL", code))));
        TrialCargo.Lying lying = goods.inWarehouseOf(code, operator.id(), LYING);
        boolean permit = kind.matter() == PermitKind.Matter.PERMIT;
        LocalDate today = LocalDate.ofInstant(time.now(), Seoul.ZONE);
        try {
            Permit made = permits.apply(new PermitApplication(TrialPeople.unique("T"), kind, null, lying.cargoNumber(), lying.place(),
                    asked.path("packages").asInt(1), permit ? today.plusDays(asked.path("days").asInt(DAYS)) : null, "A scenario asks for it",
                    kind.isWork() ? "As a scenario says" : null, null, kind == PermitKind.OUTSIDE_STORAGE ? "Trial road 1" : null,
                    asked.path("official").asBoolean(false), permit ? null : today, null), TrialPeople.of(operator));
            return new Begun(made.caseNumber(), made.number(), operator.id(), TrialPeople.of(operator));
        } catch (PermitRefused refused) {
            throw new ScenarioStopped("refused", refused.getMessage());
        }
    }

    @Override
    public void act(Begun begun, String act, JsonNode with) {
        if (!"reportWork".equals(act)) {
            throw new ScenarioStopped("permitAct", act);
        }
        try {
            permits.report(begun.subject(), new WorkReport(LocalDate.ofInstant(time.now(), Seoul.ZONE), number(with, "afterPackages"),
                    number(with, "destroyed"), number(with, "used"), with.path("rest").asString(null), null), begun.party())
                    .orElseThrow(() -> new ScenarioStopped("refused", begun.subject()));
        } catch (PermitRefused refused) {
            throw new ScenarioStopped("refused", refused.getMessage());
        }
    }

    private static Integer number(JsonNode with, String name) {
        return with.has(name) ? (Integer) with.path(name).asInt() : null;
    }

    @Override
    public String lane(Begun begun) {
        return "";
    }

    /** Of the notices that stand. */
    @Override
    public Map<String, Long> duty(Begun begun) {
        long total = collection.levies(begun.caseNumber()).stream().filter(l -> l.cancelReason() == null).mapToLong(l -> l.notice().amount()).sum();
        return total == 0 ? Map.of() : collection.ofCase(begun.caseNumber()).orElseThrow().totals().stream().collect(Collectors.toMap(
                CollectionApi.BookedTotal::tax, CollectionApi.BookedTotal::payable));
    }
}
