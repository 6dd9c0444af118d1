package org.openpass.audittrail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.openpass.access.Parties;
import org.openpass.audittrail.Looks.How;
import org.openpass.testing.Answer;
import org.openpass.testing.Api;
import org.openpass.testing.Filer;
import org.openpass.testing.MovableClock;
import org.openpass.testing.OpenPassTest;
import org.openpass.testing.SampleData;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who of customs looked at whose data is on record, for every door; who reads what is their own is not. */
@OpenPassTest
class LooksIT {

    @Autowired
    SampleData samples;
    @Autowired
    Looks looks;
    @Autowired
    LookList list;
    @Autowired
    Parties parties;
    @Autowired
    MovableClock clock;
    @Autowired
    JdbcClient jdbc;

    @Test
    void everyLookOfAnOfficerIsOnRecordAndNoneOfTheParties() {
        Filer filer = samples.filer();
        Answer filed = filer.api().fileAndAwait(filer.draft(), "ACCEPTED");
        String number = filed.text("/declarationNumber");
        String caseNumber = filed.text("/caseNumber");
        filer.api().download("/api/v1/declarations/" + number + "/certificate");
        assertThat(looks.at(List.of(number, caseNumber), 9)).as("the declarant's own").isEmpty();

        Api officer = samples.officer("020");
        officer.declaration(number).mustBe(200);
        officer.get("/api/v1/declarations/" + number + "/documents").mustBe(200);
        officer.get("/api/v1/cases/" + caseNumber + "/notes").mustBe(200);
        officer.download("/api/v1/declarations/" + number + "/certificate");
        samples.officer("010").declaration(number).mustBe(404);

        List<Looks.Look> seen = looks.at(List.of(number, caseNumber), 9);
        assertThat(seen).extracting(Looks.Look::work).containsExactly("GET /api/v1/declarations/{number}",
                "GET /api/v1/declarations/{number}/certificate", "GET /api/v1/cases/{caseNumber}/notes",
                "GET /api/v1/declarations/{number}/documents", "GET /api/v1/declarations/{number}");
        assertThat(seen).allSatisfy(look -> {
            assertThat(look.address()).isNotBlank();
            assertThat(look.at()).isNotNull();
        });
        assertThat(seen).extracting(Looks.Look::how).containsExactly(How.LOOK, How.DOWNLOAD, How.LOOK, How.LOOK, How.LOOK);
        assertThat(seen).extracting(Looks.Look::across).containsExactly(true, false, false, false, false);
        assertThat(seen).extracting(Looks.Look::office).containsExactly("010", "020", "020", "020", "020");
        assertThat(seen.getFirst().account()).as("an attempt is a look").isNotEqualTo(seen.getLast().account());
        assertThat(looks.of(seen.getLast().account(), 9)).hasSize(4);
    }

    @Test
    void administratorsReadWhoLookedAndNobodyElse() {
        Filer filer = samples.filer();
        Answer filed = filer.api().fileAndAwait(filer.draft(), "ACCEPTED");
        Api officer = samples.officer("020");
        officer.declaration(filed.text("/declarationNumber")).mustBe(200);
        String path = "/api/v1/admin/looks/cases/" + filed.text("/caseNumber");

        Answer told = samples.admin().get(path).mustBe(200);
        assertThat(told.text("/0/subject")).isEqualTo(filed.text("/declarationNumber"));
        assertThat(samples.admin().get("/api/v1/admin/looks/accounts/" + told.text("/0/account")).mustBe(200)
                .values("", "subject")).contains(filed.text("/declarationNumber"));
        officer.get(path).mustBe(403);
        filer.api().get(path).mustBe(403);
        samples.admin().get("/api/v1/admin/looks/cases/NONE").mustBe(404);
    }

    @Test
    void aFileOfAnotherOfficesCaseIsGivenForAReasonThatHoldsForTheDay() {
        Filer filer = samples.filer();
        String number = filer.api().fileAndAwait(filer.draft(), "ACCEPTED").text("/declarationNumber");
        String certificate = "/api/v1/declarations/" + number + "/certificate";
        Api national = samples.officer(null);

        national.declaration(number).mustBe(200);
        assertThat(national.get(certificate).mustBe(428).text("/code")).isEqualTo("look.reason");
        national.with("X-Reason", "because!").get(certificate).mustBe(428);
        national.with("X-Reason", "Complaint 17 of the importer").download(certificate);
        national.download(certificate);
        samples.officer("010").get(certificate).mustBe(404);
        samples.officer("020").download(certificate);

        List<Looks.Look> seen = looks.at(List.of(number), 9);
        assertThat(seen).extracting(Looks.Look::across).as("the latest first").containsExactly(false, true, true, true, true);
        assertThat(seen).extracting(Looks.Look::reason).containsExactly(null, null, "Complaint 17 of the importer",
                "Complaint 17 of the importer", null);
        assertThat(seen.get(2).how()).isEqualTo(How.DOWNLOAD);
        assertThat(seen.get(2).office()).isEqualTo(Looks.NO_OFFICE);
    }

    @Test
    void whoHasATaskInTheCaseOrMayTakeItIsAskedForNoReason() {
        Filer filer = samples.filer();
        Answer filed = filer.api().fileAndAwait(filer.draft().inLine("origin", "IR"), "DOC_REVIEW");
        String number = filed.text("/declarationNumber");
        Long task = Awaitility.await().until(() -> jdbc.sql("select task_key from tasks.tasks where case_number = ? "
                + "and state = 'OPEN'").param(filed.text("/caseNumber")).query(Long.class).optional(),
                Optional::isPresent).orElseThrow();
        String file = "/api/v1/declarations/" + number + "/documents/" + UUID.randomUUID();

        samples.officer(null).get(file).mustBe(404);
        samples.officer(null, "INSPECTOR").get(file).mustBe(428);

        List<Looks.Look> seen = looks.at(List.of(number), 9);
        assertThat(seen).hasSize(1);
        assertThat(seen.getFirst().task()).isEqualTo(task);
        assertThat(seen.getFirst().across()).isTrue();
    }

    @Test
    void aLetterIsADownloadAtItsCase() {
        Filer filer = samples.filer();
        String caseNumber = filer.api().file(filer.draft()).mustBe(202).text("/caseNumber");
        Api officer = samples.officer("020");
        String letters = "/api/v1/cases/" + caseNumber + "/letters";
        long party = officer.get(letters + "/templates").mustBe(200).at("/parties/0/id").asLong();
        Answer letter = officer.put(letters + "/draft", Map.of("template", "information-request", "partyId", party,
                "language", "EN", "days", 10, "texts", Map.of("request", "Contract", "reason", "The price is not explained")))
                .mustBe(200);

        officer.download(letter.text("/href"));

        Looks.Look last = looks.at(List.of(caseNumber), 1).getFirst();
        assertThat(last.how()).isEqualTo(How.DOWNLOAD);
        assertThat(last.work()).isEqualTo("GET /api/v1/letters/" + letter.text("/number") + "/pdf");
    }

    @Test
    void looksAreFoundByPartyPageByPageAndASupervisorReadsThoseOfTheOwnOffice() {
        Filer filer = samples.filer();
        String number = filer.api().fileAndAwait(filer.draft(), "ACCEPTED").text("/declarationNumber");
        samples.officer("020").declaration(number).mustBe(200);
        samples.officer("010").declaration(number).mustBe(404);
        Filer other = samples.filer();
        String others = other.api().fileAndAwait(other.draft(), "ACCEPTED").text("/declarationNumber");
        samples.officer("020").declaration(others).mustBe(200);

        long party = parties.byIdentifier(filer.declarantCode()).orElseThrow().id();
        Instant now = clock.instant();
        assertThat(list.ofParty(party, now.minus(Duration.ofHours(1)), now.plus(Duration.ofHours(1)), 9))
                .extracting(Looks.Look::subject).containsExactly(number, number);
        assertThat(list.ofParty(party, now.plus(Duration.ofHours(1)), now.plus(Duration.ofHours(2)), 9)).isEmpty();

        String path = "/api/v1/admin/looks?party=" + filer.declarantCode();
        Answer first = samples.admin().get(path + "&size=1").mustBe(200);
        assertThat(first.values("/looks", "work")).as("who asks by a party looks at it").containsExactly("looks");
        Answer second = samples.admin().get(path + "&size=1&after=" + first.text("/next")).mustBe(200);
        assertThat(second.values("/looks", "office")).containsExactly("010");
        assertThat(samples.admin().get(path + "&across=true").mustBe(200).values("/looks", "office")).containsExactly("010");
        assertThat(samples.admin().get(path + "&after=nonsense").status()).isEqualTo(422);

        String byNumber = "/api/v1/admin/looks?number=" + number;
        assertThat(samples.officer("020", "SUPERVISOR").get(byNumber).mustBe(200).values("/looks", "office"))
                .containsExactly("020");
        assertThat(samples.officer("010", "SUPERVISOR").get(byNumber).mustBe(200).values("/looks", "office"))
                .containsExactly("010");
        assertThat(samples.officer("010", "SUPERVISOR").get(byNumber + "&office=020").mustBe(200).at("/looks")).isEmpty();
        samples.officer("020").get(byNumber).mustBe(403);
        filer.api().get(byNumber).mustBe(403);
    }
}
