package org.openpass.cargo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openpass.access.Parties;
import org.openpass.testing.Answer;
import org.openpass.testing.Api;
import org.openpass.testing.Bank;
import org.openpass.testing.Filer;
import org.openpass.testing.MovableClock;
import org.openpass.testing.Officers;
import org.openpass.testing.OpenPassTest;
import org.openpass.testing.SampleData;
import org.openpass.testing.Warehouse;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What blocks one consignment at each moment of its way, as its importer, the warehouse and anybody are told. */
@OpenPassTest
class BlocksIT {

    @Autowired
    SampleData samples;
    @Autowired
    Api anyone;
    @Autowired
    Parties parties;
    @Autowired
    MovableClock clock;
    @Autowired
    JdbcClient jdbc;

    private Warehouse warehouse;
    private Filer filer;
    private String cargo;

    @Test
    void eachMomentOfTheWayHasItsSentence() {
        warehouse = Warehouse.of(samples, jdbc, clock);
        filer = samples.filer();
        String mrn = warehouse.voyage(false);
        cargo = warehouse.house(mrn, 100);
        belongsTo(filer.importer(), "CONSIGNEE");
        jdbc.sql("update cargo.voyages set expected_at = ?::timestamptz where mrn = ?").params(clock.instant().toString(), mrn).update();

        Answer coming = told("CARGO", "cargo.notArrived", "CARRIER");
        assertThat(coming.text("/0/until")).isNotEmpty();
        assertThat(coming.values("", "code")).endsWith("cargo.notDeclared");
        jdbc.sql("update cargo.voyages set arrived_at = expected_at where mrn = ?").param(mrn).update();
        told("CARGO", "cargo.arrivalReported", "CUSTOMS");
        jdbc.sql("update cargo.voyages set arrival_accepted_at = arrived_at where mrn = ?").param(mrn).update();
        assertThat(told("CARGO", "cargo.notCarriedIn", "OPERATOR").text("/0/sentence/en"))
                .isEqualTo("100 of 100 packages are not carried in yet: the operator of Incheon test warehouse must report their carry-in.");

        warehouse.send(warehouse.report("IN", cargo, 100)).mustBe(200);
        assertThat(told("CARGO", "cargo.notDeclared", "DECLARANT").text("/0/until")).as("30 days (Art. 241(3))").isNotEmpty();

        filer.api().fileAndAwait(filer.draft().inLine("hsCode", "8471300000").set("billOfLading", cargo).set("totalPackages", 100), "REJECTED");
        Answer rejected = told("REQUIREMENT", "requirement.missing", "DECLARANT");
        assertThat(rejected.text("/0/sentence/ko")).contains("전파법");
        assertThat(rejected.values("", "code")).as("that they are not declared goes without saying").containsExactly("requirement.missing");

        Answer declared = filer.api().fileAndAwait(filer.draft().inLine("origin", "IR").set("billOfLading", cargo)
                .set("totalPackages", 100).set("collectionForm", "PAY_BEFORE_ACCEPTANCE"), "DOC_REVIEW");
        String number = declared.text("/declarationNumber");
        String caseNumber = declared.text("/caseNumber");
        told("REQUIREMENT", "declaration.review", "CUSTOMS");
        Officers officers = new Officers(samples);
        officers.decide(caseNumber, Officers.SUPPLEMENT).mustBe(200);
        filer.api().awaitStatus(number, "SUPPLEMENT");
        Answer asked = told("REQUIREMENT", "declaration.supplement", "DECLARANT");
        assertThat(asked.text("/0/declaration")).isEqualTo(number);
        assertThat(asked.text("/0/until")).isNotEmpty();
        seenByWhoHasNoPartInTheDeclaration(number);
        filer.api().post(Api.DECLARATIONS + "/" + number + "/supplement", Map.of("answer", "Attached")).mustBe(200);
        officers.decide(caseNumber, Map.of("decision", "INSPECT", "findings", "To be seen")).mustBe(200);
        filer.api().awaitStatus(number, "INSPECTION");
        told("REQUIREMENT", "declaration.inspection", "CUSTOMS");
        officers.decide(caseNumber, Officers.AS_DECLARED).mustBe(200);
        Answer owed = filer.api().awaitStatus(number, "AWAITING_PAYMENT");
        told("TAX", "tax.unpaid", "PAYER");
        Bank.registered(samples).pay(owed).mustBe(200);
        filer.api().awaitStatus(number, "ACCEPTED");

        warehouse.send(warehouse.report("OUT", cargo, 60)).mustBe(200);
        assertThat(told("NONE", "none.mayLeave", "CONSIGNEE").text("/0/sentence/ko")).contains("100개 중 40개를 인천 시험 보세창고에서");
        warehouse.send(warehouse.report("OUT", cargo, 40)).mustBe(200);
        told("NONE", "none.left", null);
    }

    /** The operator of the place sees the goods, not the declaration; a stranger neither. */
    private void seenByWhoHasNoPartInTheDeclaration(String number) {
        Answer operators = warehouse.api().get(path()).mustBe(200);
        assertThat(operators.values("", "code")).containsExactly("declaration.supplement");
        assertThat(operators.text("/0/sentence/en")).isEqualTo("Customs asked for more: the declarant must supplement the import declaration.");
        assertThat(operators.body()).doesNotContain("until", "caseNumber", number, "packages");
        samples.filer().api().get(path()).mustBe(404);
        anyone.get(path()).mustBe(401);
        // An officer who asked for it sees the whole.
        assertThat(samples.officer("020", "CARGO_OFFICER").get(path()).mustBe(200).values("", "kind")).containsExactly("REQUIREMENT");
    }

    /** What its importer is told first; anybody is told the kind and who must act. */
    private Answer told(String kind, String code, String who) {
        Answer blocked = filer.api().get(path()).mustBe(200);
        assertThat(Arrays.asList(blocked.text("/0/kind"), blocked.text("/0/code"), blocked.text("/0/who"))).containsExactly(kind, code, who);
        Answer anybody = anyone.get("/api/v1/tracking/goods?q=" + cargo).mustBe(200);
        assertThat(Arrays.asList(anybody.text("/0/blocked/kind"), anybody.text("/0/blocked/who"))).containsExactly(kind, who);
        assertThat(anybody.body()).doesNotContain(code, "sentence");
        return blocked;
    }

    private String path() {
        return "/api/v1/cargo/" + cargo + "/blocked";
    }

    private void belongsTo(String identifier, String part) {
        jdbc.sql("insert into cargo.consignment_parties (consignment, party_id, part) select id, ?, ? from cargo.consignments "
                + "where cargo_number = ?").params(parties.byIdentifier(identifier).orElseThrow().id(), part, cargo).update();
    }
}
