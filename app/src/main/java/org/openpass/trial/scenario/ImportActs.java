package org.openpass.trial.scenario;

import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.openpass.cargo.TrialCargo;
import org.openpass.collection.Banks;
import org.openpass.collection.CollectionApi.Booked;
import org.openpass.collection.CollectionApi;
import org.openpass.collection.Payments;
import org.openpass.collection.Securities;
import org.openpass.declaration.Declarations;
import org.openpass.declaration.OfferedSecurity;
import org.openpass.declaration.OnBoard;
import org.openpass.declaration.Supplements;
import org.openpass.trial.TrialTime;
import org.openpass.trial.scenario.ScenarioKind.Begun;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** What the parties of an import declaration do in a scenario. */
@Component
@ConditionalOnProperty("openpass.trial.secret")
class ImportActs {

    private static final String BANK = "TRIAL";

    private final TrialTime time;
    private final CollectionApi collection;
    private final Banks banks;
    private final Payments payments;
    private final Securities securities;
    private final OfferedSecurity offers;
    private final Supplements supplements;
    private final TrialCargo goods;
    private final Declarations declarations;
    private final OnBoard onBoard;
    private final TransactionTemplate transaction;

    ImportActs(TrialTime time, CollectionApi collection, Banks banks, Payments payments, Securities securities,
            OfferedSecurity offers, Supplements supplements, TrialCargo goods, Declarations declarations,
            OnBoard onBoard, TransactionTemplate transaction) {
        this.time = time;
        this.collection = collection;
        this.banks = banks;
        this.payments = payments;
        this.securities = securities;
        this.offers = offers;
        this.supplements = supplements;
        this.goods = goods;
        this.declarations = declarations;
        this.onBoard = onBoard;
        this.transaction = transaction;
    }

    /** The bank tells of the payment of what was assessed. */
    void pay(Begun begun) {
        var notice = booked(begun).orElseThrow(() -> new ScenarioStopped("nothingDue")).notice();
        transaction.executeWithoutResult(s -> banks.register(BANK, "Trial bank", key(), null));
        var outcome = payments.book(BANK, new Payments.Report(TrialPeople.unique("M"), notice.number(), notice.amount(), time.now()));
        if (outcome instanceof Payments.Outcome.Refused refused) {
            throw new ScenarioStopped("refused", refused.message());
        }
    }

    /** A security over what is due, or over the amount that the scenario says, is registered and offered. */
    void secure(Begun begun, JsonNode with) {
        long amount = with.path("amount").asLong(booked(begun).map(Booked::total).orElse(0L));
        String reference = TrialPeople.unique("SEC");
        LocalDate until = LocalDate.ofInstant(time.now(), ZoneOffset.UTC).plusYears(1);
        transaction.executeWithoutResult(s -> securities.register(reference, begun.partyId(), "01", amount, until));
        offers.offer(begun.subject(), reference, begun.party());
    }

    private static String key() {
        try {
            return Base64.getEncoder().encodeToString(KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPublic().getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Answers what customs asked for. */
    void answer(Begun begun, JsonNode with) {
        supplements.answer(begun.subject(), with.path("answer").asString("The answer"), null, List.of(), begun.party());
    }

    /** The warehouse reports that the goods came in. */
    void carryIn(Begun begun) {
        String office = declarations.find(begun.subject()).orElseThrow().document().customsOffice();
        if (!goods.carryIn(begun.subject(), office)) {
            throw new ScenarioStopped("carriedIn");
        }
    }

    /** An officer has the goods inspected where they are loaded. */
    void inspectOnBoard(Begun begun) {
        onBoard.order(begun.subject(), "The goods can be looked at where they are", TrialPeople.officer("inspector-1"));
    }

    private Optional<Booked> booked(Begun begun) {
        return collection.ofCase(begun.caseNumber());
    }
}
