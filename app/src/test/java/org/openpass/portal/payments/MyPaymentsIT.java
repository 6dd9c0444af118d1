package org.openpass.portal.payments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openpass.access.Actor;
import org.openpass.access.Parties;
import org.openpass.collection.CollectionApi;
import org.openpass.collection.PaymentList.Key;
import org.openpass.collection.PaymentList.Row;
import org.openpass.collection.PaymentList.View;
import org.openpass.testing.Answer;
import org.openpass.testing.Api;
import org.openpass.testing.Bank;
import org.openpass.testing.Filer;
import org.openpass.testing.OpenPassTest;
import org.openpass.testing.SampleData;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What a party owes, has paid and gets back: in the right list, in order, with its sum, and for nobody else. */
@OpenPassTest
class MyPaymentsIT {

    @Autowired
    SampleData samples;
    @Autowired
    Parties parties;
    @Autowired
    MyPayments payments;
    @Autowired
    CollectionApi collection;
    @Autowired
    TransactionTemplate transaction;

    @Test
    void aSlipIsDueThenPaidThenRefundedAndAlwaysInOneList() {
        Filer filer = samples.filer(Map.of(), Map.of("name", "=HYPERLINK(1)"));
        Actor broker = party(filer.declarantCode());
        Answer first = filer.api().fileAndAwait(filer.draft(), "ACCEPTED");
        Answer dearer = filer.api().fileAndAwait(filer.empty().line("6109101000", "T-shirts", 3_000_000), "ACCEPTED");
        Answer later = filer.api().fileAndAwait(filer.draft().set("collectionForm", "PAY_BEFORE_ACCEPTANCE"),
                "AWAITING_PAYMENT");
        long sum = first.won("/money/amount") + dearer.won("/money/amount") + later.won("/money/amount");

        assertThat(numbers(broker, View.DUE)).hasSize(3).last().as("without a last day").isEqualTo(number(later));
        assertThat(payments.sum(broker, View.DUE).amount()).isEqualTo(sum);
        assertThat(payments.page(broker, new PaymentsQuery(View.DUE, null)).getFirst().dueOn())
                .isEqualTo(LocalDate.parse(first.text("/money/dueOn")));

        Bank bank = Bank.registered(samples);
        bank.pay(first).mustBe(200);
        bank.pay(dearer).mustBe(200);
        transaction.executeWithoutResult(t -> collection.cancel(dearer.text("/caseNumber")));

        assertThat(numbers(broker, View.DUE)).containsExactly(number(later));
        assertThat(numbers(broker, View.PAID)).containsExactly(number(first));
        assertThat(numbers(broker, View.REFUNDS)).containsExactly(number(dearer));
        assertThat(payments.sum(broker, View.REFUNDS).amount()).isEqualTo(dearer.won("/money/amount"));
        String[] csv = payments.csv(broker, View.PAID, Locale.ENGLISH).split("\r\n");
        assertThat(csv).hasSize(2);
        assertThat(csv[1]).as("an amount is a number, and a text is no formula").contains(number(first),
                "," + first.won("/money/amount") + ",", "'=HYPERLINK(1)");
    }

    @Test
    void theImporterSeesTheSameAndAStrangerNothing() {
        Filer filer = samples.filer();
        Answer accepted = filer.api().fileAndAwait(filer.draft(), "ACCEPTED");

        assertThat(numbers(party(filer.importer()), View.DUE)).containsExactly(number(accepted));
        Actor stranger = party(samples.filer().declarantCode());
        assertThat(numbers(stranger, View.DUE)).isEmpty();
        assertThat(payments.sum(stranger, View.DUE).slips()).isZero();
        assertThat(payments.csv(stranger, View.DUE, Locale.ENGLISH).split("\r\n")).hasSize(1);
        assertThat(Api.at(samples.admin().baseUrl()).get("/files/payments.csv").status()).isNotEqualTo(200);
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepetition() {
        Filer filer = samples.filer();
        Actor broker = party(filer.declarantCode());
        List<String> filed = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            filed.add(number(filer.api().fileAndAwait(filer.draft(), "ACCEPTED")));
        }

        List<String> walked = new ArrayList<>();
        Key after = null;
        for (int i = 0; i < filed.size(); i++) {
            Row row = payments.page(broker, new PaymentsQuery(View.DUE, after)).getFirst();
            walked.add(row.subject());
            after = row.key();
        }

        assertThat(walked).containsExactlyInAnyOrderElementsOf(filed);
        assertThat(payments.page(broker, new PaymentsQuery(View.DUE, after))).isEmpty();
    }

    private List<String> numbers(Actor actor, View view) {
        return payments.page(actor, new PaymentsQuery(view, null)).stream().map(Row::subject).toList();
    }

    private static String number(Answer declaration) {
        return declaration.text("/declarationNumber");
    }

    private Actor party(String identifier) {
        return new Actor("person", parties.byIdentifier(identifier).orElseThrow().id(), null, false,
                Set.of(Actor.Role.TRADER));
    }
}
