package org.openpass.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpass.testing.Answer;
import org.openpass.testing.Api;
import org.openpass.testing.Filer;
import org.openpass.testing.Officers;
import org.openpass.testing.OpenPassTest;
import org.openpass.testing.SampleData;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Links between cases, from both ends. */
@OpenPassTest
class CaseLinksIT {

    @Autowired
    SampleData samples;
    @Autowired
    JdbcClient jdbc;

    private Filer filer;
    private String here;
    private String there;
    private String thereNumber;
    private Api both;

    /** One case of the office 020, and one of the office 030. */
    @BeforeEach
    void twoCases() {
        filer = samples.filer();
        here = filer.api().file(filer.draft()).mustBe(202).text("/caseNumber");
        Answer other = filer.api().file(filer.draft().set("customsOffice", "030")).mustBe(202);
        there = other.text("/caseNumber");
        thereNumber = other.text("/declarationNumber");
        both = samples.officer(null);
    }

    @Test
    void aLinkIsReadFromBothEndsInItsDirection() {
        Answer made = link(both, here, thereNumber, "FOLLOWS").mustBe(201);

        assertThat(made.text("/subject")).isEqualTo(thereNumber);
        Answer from = both.get(links(here)).mustBe(200);
        assertThat(from.values("", "caseNumber")).containsExactly(there);
        assertThat(from.at("/0/outward").asBoolean()).isTrue();
        assertThat(from.text("/0/note")).isEqualTo("why");
        Answer to = both.get(links(there)).mustBe(200);
        assertThat(to.values("", "caseNumber")).containsExactly(here);
        assertThat(to.at("/0/outward").asBoolean()).isFalse();
        assertThat(to.text("/0/office")).isEqualTo("020");
    }

    @Test
    void whoDoesNotSeeTheOtherEndLearnsNothingOfIt() {
        link(both, here, there, "RELATED").mustBe(201);

        for (String one : List.of(here, there)) {
            Api own = samples.officer(one.equals(here) ? "020" : "030");
            Answer read = own.get(links(one)).mustBe(200);
            assertThat(read.at("").size()).as("links read from " + one).isZero();
            String other = one.equals(here) ? there : here;
            own.get(links(other)).mustBe(404);
            link(own, other, one, "RELATED").mustBe(404);
            Answer refused = link(own, one, other, "RELATED").mustBe(422);
            assertThat(refused.text("/code")).isEqualTo("link.other");
            String nobodys = SampleData.unique("NO-");
            assertThat(link(own, one, nobodys, "RELATED").mustBe(422).text("/detail").replace(nobodys, other))
                    .as("a stranger's looks like none").isEqualTo(refused.text("/detail"));
            assertThat(own.send("DELETE", links(one) + "/RELATED/" + other).status()).isEqualTo(422);
        }
        assertThat(both.get(links(here)).at("").size()).isEqualTo(1);
    }

    @Test
    void partiesReadNoLinkOfOfficersAndMakeNone() {
        link(both, here, there, "SAME_CARGO").mustBe(201);

        assertThat(filer.api().get(links(here)).mustBe(200).at("").size()).isZero();
        link(filer.api(), here, there, "RELATED").mustBe(404);
        filer.api().send("DELETE", links(here) + "/SAME_CARGO/" + there).mustBe(404);
        samples.filer().api().get(links(here)).mustBe(404);
        samples.admin().get(links(here)).mustBe(404);
        Api.at(both.baseUrl()).get(links(here)).mustBe(401);
    }

    @Test
    void theSameLinkAgainChangesNothingAndTheOtherWayRoundIsRefused() {
        link(both, here, there, "DUPLICATE").mustBe(201);
        link(both, here, thereNumber, "DUPLICATE").mustBe(201);
        assertThat(link(both, there, here, "DUPLICATE").mustBe(409).text("/code")).isEqualTo("link.opposite");
        link(both, here, there, "RELATED").mustBe(201);
        link(both, there, here, "RELATED").mustBe(201);

        assertThat(both.get(links(here)).values("", "kind")).containsExactlyInAnyOrder("DUPLICATE", "RELATED");
        assertThat(jdbc.sql("select action from audittrail.entries where subject in (?, ?) and action like 'link.%'")
                .params(here, there).query(String.class).list()).containsExactly("link.made", "link.made");

        both.send("DELETE", links(there) + "/DUPLICATE/" + here).mustBe(204);
        both.send("DELETE", links(there) + "/DUPLICATE/" + here).mustBe(204);
        assertThat(both.get(links(here)).values("", "kind")).containsExactly("RELATED");
        link(both, there, here, "DUPLICATE").mustBe(201);
    }

    @Test
    void whatCannotBeLinkedIsRefused() {
        link(both, here, here, "RELATED").mustBe(422);
        link(both, here, there, "CHANGES").mustBe(422);
        both.post(links(here), Map.of("to", there)).mustBe(422);
        both.post(links(here), Map.of("to", there, "kind", "RELATED", "note", "x".repeat(501))).mustBe(422);
        link(both, "NO-SUCH", there, "RELATED").mustBe(404);
        assertThat(both.get(links(here)).at("").size()).isZero();
    }

    @Test
    void aRequestIsLinkedBySystemWithItsDeclarationForPartiesTooAndStaysSo() {
        Answer accepted = filer.api().fileAndAwait(filer.draft(), "ACCEPTED");
        String declaration = accepted.text("/declarationNumber");
        String caseNumber = accepted.text("/caseNumber");
        String change = filer.api().post(Api.DECLARATIONS + "/" + declaration + "/withdrawal",
                Map.of("reasonCode", "86", "explanation", "Filed in error")).mustBe(202).text("/caseNumber");
        new Officers(samples).decide(change, Officers.APPROVE).mustBe(200);
        filer.api().awaitStatus(declaration, "WITHDRAWN");

        for (Api reader : List.of(filer.api(), samples.officer("020"))) {
            Answer ofDeclaration = reader.get(links(caseNumber)).mustBe(200);
            assertThat(ofDeclaration.text("/0/caseNumber")).isEqualTo(change);
            assertThat(ofDeclaration.text("/0/kind")).isEqualTo("CHANGES");
            assertThat(ofDeclaration.text("/0/madeBy")).isEqualTo("system");
            assertThat(ofDeclaration.at("/0/outward").asBoolean()).isFalse();
            assertThat(reader.get(links(change)).text("/0/caseNumber")).isEqualTo(caseNumber);
        }
        samples.officer("020").send("DELETE", links(caseNumber) + "/CHANGES/" + change).mustBe(422);
    }

    private static Answer link(Api who, String from, String to, String kind) {
        return who.post(links(from), Map.of("kind", kind, "to", to, "note", "why"));
    }

    private static String links(String caseNumber) {
        return "/api/v1/cases/" + caseNumber + "/links";
    }
}
