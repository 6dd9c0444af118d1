package org.openpass.audittrail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openpass.testing.Answer;
import org.openpass.testing.Api;
import org.openpass.testing.Filer;
import org.openpass.testing.OpenPassTest;
import org.openpass.testing.SampleData;
import org.springframework.beans.factory.annotation.Autowired;

/** Who of customs looked at whose data is on record, for every door; who reads what is their own is not. */
@OpenPassTest
class LooksIT {

    @Autowired
    SampleData samples;
    @Autowired
    Looks looks;

    @Test
    void everyLookOfAnOfficerIsOnRecordAndNoneOfTheParties() {
        Filer filer = samples.filer();
        Answer filed = filer.api().fileAndAwait(filer.draft(), "ACCEPTED");
        String number = filed.text("/declarationNumber");
        String caseNumber = filed.text("/caseNumber");
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
}
