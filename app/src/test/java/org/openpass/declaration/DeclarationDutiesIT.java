package org.openpass.declaration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openpass.access.Parties;
import org.openpass.access.Visibility;
import org.openpass.casework.Duty;
import org.openpass.casework.PartyDuties;
import org.openpass.terms.Seoul;
import org.openpass.testing.Answer;
import org.openpass.testing.Filer;
import org.openpass.testing.Officers;
import org.openpass.testing.OpenPassTest;
import org.openpass.testing.SampleData;
import org.springframework.beans.factory.annotation.Autowired;

/** What parties have to do now. */
@OpenPassTest
class DeclarationDutiesIT {

    @Autowired
    SampleData samples;
    @Autowired
    Parties parties;
    @Autowired
    List<PartyDuties> kinds;

    @Test
    void whatIsDueFirstComesFirstAndIsGoneOnceItIsDone() {
        Filer filer = samples.filer();
        Answer accepted = filer.api().fileAndAwait(filer.draft(), "ACCEPTED");
        Answer first = filer.api().fileAndAwait(filer.draft().set("collectionForm", "PAY_BEFORE_ACCEPTANCE"),
                "AWAITING_PAYMENT");
        Answer asked = filer.api().fileAndAwait(filer.draft().inLine("origin", "IR"), "DOC_REVIEW");
        new Officers(samples).decide(asked.text("/caseNumber"), Officers.SUPPLEMENT).mustBe(200);
        String supplement = asked.text("/declarationNumber");
        filer.api().awaitStatus(supplement, "SUPPLEMENT");

        List<Duty> duties = duties(filer, 10);

        assertThat(duties).extracting(Duty::what).containsExactly("ANSWER", "PAY", "PAY_FIRST");
        assertThat(duties).extracting(Duty::subject).containsExactly(supplement, accepted.text("/declarationNumber"),
                first.text("/declarationNumber"));
        Duty pay = duties.get(1);
        assertThat(pay.amount()).isEqualTo(accepted.won("/money/amount"));
        assertThat(pay.until()).isEqualTo(Seoul.after(LocalDate.parse(accepted.text("/money/dueOn"))));
        assertThat(duties.getFirst().amount()).isNull();
        assertThat(duties.getLast().until()).isNull();
        assertThat(duties(filer, 1)).extracting(Duty::what).containsExactly("ANSWER");

        filer.api().post("/api/v1/declarations/" + supplement + "/supplement", Map.of("answer", "Attached")).mustBe(200);
        assertThat(duties(filer, 10)).extracting(Duty::what).containsExactly("PAY", "PAY_FIRST");
    }

    @Test
    void theImporterHasTheSameToDoAndAStrangerNothing() {
        Filer filer = samples.filer();
        String number = filer.api().fileAndAwait(filer.draft(), "ACCEPTED").text("/declarationNumber");

        assertThat(duties(parties.byIdentifier(filer.importer()).orElseThrow().id(), 10)).extracting(Duty::subject)
                .containsExactly(number);
        assertThat(duties(samples.filer(), 10)).isEmpty();
        assertThat(kinds).allSatisfy(kind -> assertThat(kind.of(Visibility.NONE, 10)).isEmpty());
    }

    private List<Duty> duties(Filer filer, int most) {
        return duties(parties.byIdentifier(filer.declarantCode()).orElseThrow().id(), most);
    }

    private List<Duty> duties(long party, int most) {
        return kinds.stream().flatMap(kind -> kind.of(new Visibility(false, Set.of(party), Set.of()), most).stream()).toList();
    }
}
