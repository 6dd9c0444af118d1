package org.openpass;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpass.access.Visibility;
import org.openpass.casework.CaseFile;
import org.openpass.casework.CaseList;
import org.openpass.casework.Sharing;
import org.openpass.testing.Answer;
import org.openpass.testing.Api;
import org.openpass.testing.Filer;
import org.openpass.testing.OpenPassTest;
import org.openpass.testing.SampleData;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Who sees a declaration, by its address and by search, and what of it. */
@OpenPassTest
class VisibilityIT {

    private static final int MOST = 1_000_000;

    @Autowired
    SampleData samples;
    @Autowired
    Api anyone;
    @Autowired
    CaseList cases;
    @Autowired
    Sharing sharing;
    @Autowired
    TransactionTemplate transaction;

    Filer filer;
    String number;

    @BeforeEach
    void file() {
        filer = samples.filer();
        number = filer.api().fileAndAwait(filer.draft().set("customsOffice", "030"), "ACCEPTED")
                .text("/declarationNumber");
    }

    @Test
    void declarantAndImporterSeeItAndAnotherPartyDoesNot() {
        assertThat(filer.api().declaration(number).status()).isEqualTo(200);
        assertThat(anyone.key(samples.key(filer.importer())).declaration(number).status()).isEqualTo(200);
        assertThat(samples.filer().api().declaration(number).status()).isEqualTo(404);
    }

    @Test
    void whoHasTheImportersMandateSeesIt() {
        Filer other = samples.filer();
        assertThat(other.api().declaration(number).status()).isEqualTo(404);

        samples.party(filer.importerName(), "TRADER", filer.importer(), Map.of("mandateTo", other.declarantCode()));

        assertThat(other.api().declaration(number).status()).isEqualTo(200);
    }

    @Test
    void officersSeeTheCasesOfTheirOfficeAndNationalRolesAll() {
        assertThat(samples.officer("030").declaration(number).status()).isEqualTo(200);
        assertThat(samples.officer("010").declaration(number).status()).isEqualTo(404);
        assertThat(samples.officer(null).declaration(number).status()).isEqualTo(200);
        assertThat(samples.admin().declaration(number).status()).isEqualTo(404);
    }

    @Test
    void anOfficeThatSharesACaseSeesItEverywhereAndAThirdDoesNot() {
        String caseNumber = filer.api().declaration(number).text("/caseNumber");
        Api second = samples.officer("010");
        Visibility ofSecond = new Visibility(false, Set.of(), Set.of("010"));
        Visibility ofThird = new Visibility(false, Set.of(), Set.of("040"));
        assertThat(second.declaration(number).status()).isEqualTo(404);
        int before = cases.count(ofSecond, null, MOST);

        transaction.executeWithoutResult(s -> sharing.share(caseNumber, "010", "The goods were moved there"));

        assertThat(second.declaration(number).status()).isEqualTo(200);
        assertThat(cases.page(ofSecond, null, null, 5)).extracting(CaseFile::number).contains(caseNumber);
        assertThat(cases.count(ofSecond, null, MOST)).isEqualTo(before + 1);
        Awaitility.await().until(() -> second.get("/api/v1/cases?q=" + number).won("/total") == 1);
        assertThat(sharing.of(caseNumber)).containsExactly("010");
        Api third = samples.officer("040");
        assertThat(third.declaration(number).status()).isEqualTo(404);
        assertThat(cases.page(ofThird, null, null, 5)).extracting(CaseFile::number).doesNotContain(caseNumber);
        assertThat(third.get("/api/v1/cases?q=" + number).won("/total")).isZero();
    }

    @Test
    void anOfficerReadsWhichRuleChoseTheLane() {
        Answer seen = Awaitility.await().until(() -> samples.officer("030").declaration(number),
                found -> found.text("/laneExplanation/decision") != null);

        assertThat(seen.text("/laneExplanation/decision")).isEqualTo("select-lane");
        assertThat(seen.at("/laneExplanation/version").asInt()).isPositive();
        assertThat(seen.at("/laneExplanation/rules").valueStream().map(rule -> rule.asString()))
                .containsExactly("Rule_R900");
        assertThat(seen.at("/laneExplanation/inputs").toString()).contains("LOW").contains("61").contains("US");
        assertThat(seen.at("/laneExplanation/output").toString()).contains("STRAIGHT_THROUGH").contains("R-900");
    }

    @Test
    void aTraderNeverLearnsTheRule() {
        String seen = filer.api().declaration(number).body();

        assertThat(seen).doesNotContain("laneExplanation", "R-900", "Rule_", "select-lane", "importerRisk", "randomDraw");
    }

    @Test
    void searchFindsWithinTheSameScope() {
        Awaitility.await().until(() -> filer.api().get("/api/v1/cases?q=" + number).won("/total") == 1);

        assertThat(samples.filer().api().get("/api/v1/cases?q=" + number).won("/total")).isZero();
        assertThat(samples.officer("010").get("/api/v1/cases?q=" + number).won("/total")).isZero();
        assertThat(samples.officer("030").get("/api/v1/cases?q=" + number).won("/total")).isEqualTo(1);
        assertThat(samples.officer(null).get("/api/v1/cases?q=" + number).won("/total")).isEqualTo(1);
        assertThat(samples.admin().get("/api/v1/cases?q=" + number).won("/total")).isZero();
    }
}
