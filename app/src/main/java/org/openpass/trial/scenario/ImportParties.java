package org.openpass.trial.scenario;

import java.math.BigDecimal;
import java.util.stream.Collectors;
import org.openpass.access.Parties.Party;
import org.openpass.cargo.CargoApi;
import org.openpass.cargo.TrialCargo;
import org.openpass.collection.CollectionApi;
import org.openpass.risk.RiskApi;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The parties of one import declaration in a scenario, with the grade, the draw and the cargo that it gives. */
@Component
@ConditionalOnProperty("openpass.trial.secret")
class ImportParties {

    private static final int PACKAGES = 100;
    private static final BigDecimal NOT_DRAWN = new BigDecimal("0.99999999");

    private final TrialPeople people;
    private final TrialDraws draws;
    private final RiskApi risk;
    private final CargoApi cargo;
    private final TrialCargo goods;
    private final TransactionTemplate transaction;

    ImportParties(TrialPeople people, TrialDraws draws, RiskApi risk, CargoApi cargo, TrialCargo goods, TransactionTemplate transaction) {
        this.people = people;
        this.draws = draws;
        this.risk = risk;
        this.cargo = cargo;
        this.goods = goods;
        this.transaction = transaction;
    }

    /** Broker and importer, and a bill, which lies in storage unless the scenario says that it is on the way, or that there is none. */
    record Parts(Party broker, Party importer, String bill) {
    }

    /** Makes them. */
    Parts make(JsonNode given, ObjectNode document) {
        return transaction.execute(s -> parts(given, document));
    }

    /** By which a document names the party. */
    String identifier(Party party) {
        return people.identifier(party);
    }

    private Parts parts(JsonNode given, ObjectNode document) {
        String code = TrialPeople.unique("").substring(8);
        Party broker = people.party("Trial broker " + code, "BROKER", code, given.path("broker"));
        Party importer = people.party("Trial importer " + code, "TRADER", null, given.path("importer"));
        people.mandate(importer, broker);
        JsonNode grade = given.path("risk");
        risk.grade(importer.id(), grade.path("importerRisk").asString("LOW"), grade.path("aeo").asBoolean(false), "A scenario says so");
        draws.say(importer.id(), grade.has("draw") ? grade.path("draw").decimalValue() : NOT_DRAWN);
        if (!grade.path("firstImport").asBoolean(true)) {
            risk.imported(importer.id(), document.path("lines").valueStream().map(line -> line.path("hsCode").asString(""))
                    .filter(hs -> hs.length() >= 4).map(hs -> hs.substring(0, 4)).collect(Collectors.toSet()));
        }
        String bill = TrialPeople.unique("BL");
        if (given.path("cargo").path("onTheWay").asBoolean(false)) {
            bill = goods.onTheWay(given.path("cargo").path("packages").asInt(PACKAGES));
        } else if (given.path("cargo").path("arrived").asBoolean(true)) {
            cargo.record(bill, null, given.path("cargo").path("packages").asInt(PACKAGES), "scenario");
        }
        return new Parts(broker, importer, bill);
    }
}
