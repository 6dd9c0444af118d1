package org.openpass.trial.scenario;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.openpass.access.Parties.Party;
import org.openpass.authoring.Scenario;
import org.openpass.cargo.CargoApi;
import org.openpass.collection.Banks;
import org.openpass.collection.CollectionApi;
import org.openpass.collection.CollectionApi.Booked;
import org.openpass.collection.Payments;
import org.openpass.collection.Securities;
import org.openpass.declaration.Declaration;
import org.openpass.declaration.Declarations;
import org.openpass.declaration.Filing;
import org.openpass.declaration.OfferedSecurity;
import org.openpass.declaration.Supplements;
import org.openpass.declaration.model.FieldError;
import org.openpass.gateway.json.JsonDeclarations;
import org.openpass.gateway.json.JsonRefused;
import org.openpass.risk.RiskApi;
import org.openpass.trial.TrialTime;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Import declarations in scenarios. Given are {@code declaration} as the API takes it, where declarant, importer, bill and
 * reference may be left out; {@code broker} and {@code importer}, facts of their registration; {@code risk} with
 * {@code importerRisk}, {@code aeo}, {@code firstImport}, {@code draw}; {@code cargo} with {@code arrived}, {@code packages}.
 */
@Component
@ConditionalOnProperty("openpass.trial.secret")
class ImportScenario implements ScenarioKind {

    private static final Set<String> GIVEN = Set.of("declaration", "broker", "importer", "risk", "cargo");
    private static final String BANK = "TRIAL";
    private static final int PACKAGES = 100;
    private static final BigDecimal NOT_DRAWN = new BigDecimal("0.99999999");

    private final TrialPeople people;
    private final TrialDraws draws;
    private final TrialTime time;
    private final RiskApi risk;
    private final CargoApi cargo;
    private final JsonDeclarations json;
    private final Filing filing;
    private final Declarations declarations;
    private final CollectionApi collection;
    private final Banks banks;
    private final Payments payments;
    private final Securities securities;
    private final OfferedSecurity offers;
    private final Supplements supplements;
    private final TransactionTemplate transaction;

    ImportScenario(TrialPeople people, TrialDraws draws, TrialTime time, RiskApi risk, CargoApi cargo, JsonDeclarations json,
            Filing filing, Declarations declarations, CollectionApi collection, Banks banks, Payments payments,
            Securities securities, OfferedSecurity offers, Supplements supplements, TransactionTemplate transaction) {
        this.people = people;
        this.draws = draws;
        this.time = time;
        this.risk = risk;
        this.cargo = cargo;
        this.json = json;
        this.filing = filing;
        this.declarations = declarations;
        this.collection = collection;
        this.banks = banks;
        this.payments = payments;
        this.securities = securities;
        this.offers = offers;
        this.supplements = supplements;
        this.transaction = transaction;
    }

    @Override
    public String process() {
        return Filing.KIND;
    }

    private record Parts(Party broker, Party importer, String bill) {
    }

    @Override
    public Begun begin(Scenario scenario) {
        JsonNode given = scenario.given();
        given.propertyNames().stream().filter(name -> !GIVEN.contains(name)).findFirst().ifPresent(name -> {
            throw new ScenarioStopped("given", name, String.join(", ", GIVEN.stream().sorted().toList()));
        });
        if (!(given.path("declaration").deepCopy() instanceof ObjectNode document)) {
            throw new ScenarioStopped("declaration");
        }
        Parts parts = transaction.execute(s -> parts(given, document));
        usual(document, "declarant", parts.broker().declarantCode());
        usual(document, "reference", TrialPeople.unique("S"));
        usual(document, "billOfLading", parts.bill());
        if (!document.has("importer")) {
            document.putObject("importer").put("id", people.identifier(parts.importer()));
        }
        var actor = TrialPeople.of(parts.broker());
        return saying(() -> {
            JsonDeclarations.Reading reading = json.read(document.toString().getBytes(StandardCharsets.UTF_8));
            Declaration filed = filing.file(reading.document(), reading.unreadable(), actor, Filing.Format.JSON);
            return new Begun(filed.caseNumber(), filed.number(), parts.importer().id(), actor);
        });
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
        if (given.path("cargo").path("arrived").asBoolean(true)) {
            cargo.record(bill, null, given.path("cargo").path("packages").asInt(PACKAGES), "scenario");
        }
        return new Parts(broker, importer, bill);
    }

    private static void usual(ObjectNode document, String field, String value) {
        if (!document.has(field)) {
            document.put(field, value);
        }
    }

    @Override
    public void act(Begun begun, String act, JsonNode with) {
        saying(() -> {
            switch (act) {
                case "pay" -> pay(begun);
                case "security" -> secure(begun, with);
                case "supplement" -> supplements.answer(begun.subject(), with.path("answer").asString("The answer"), null,
                        List.of(), begun.party());
                default -> throw new ScenarioStopped("act", act);
            }
            return null;
        });
    }

    private void pay(Begun begun) {
        var notice = booked(begun).orElseThrow(() -> new ScenarioStopped("nothingDue")).notice();
        transaction.executeWithoutResult(s -> banks.register(BANK, "Trial bank", key(), null));
        var outcome = payments.book(BANK, new Payments.Report(TrialPeople.unique("M"), notice.number(), notice.amount(), time.now()));
        if (outcome instanceof Payments.Outcome.Refused refused) {
            throw new ScenarioStopped("refused", refused.message());
        }
    }

    private void secure(Begun begun, JsonNode with) {
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

    @Override
    public String lane(Begun begun) {
        return declarations.find(begun.subject()).map(Declaration::lane).map(String::valueOf).orElse("");
    }

    @Override
    public Map<String, Long> duty(Begun begun) {
        Map<String, Long> duty = new LinkedHashMap<>();
        booked(begun).ifPresent(booked -> {
            duty.put("total", booked.total());
            booked.totals().forEach(total -> duty.put(total.tax(), total.payable()));
        });
        return duty;
    }

    private Optional<Booked> booked(Begun begun) {
        return collection.ofCase(begun.caseNumber());
    }

    private interface Doing<T> {
        T get();
    }

    private static String words(FieldError error) {
        FieldError english = error.in(Locale.ENGLISH);
        return english.field() + ": " + english.message() + " " + english.mend();
    }

    /** What the product refuses, it refuses with a sentence for each field. */
    private static <T> T saying(Doing<T> act) {
        try {
            return act.get();
        } catch (Filing.Refused refused) {
            throw new ScenarioStopped("refused", refused.errors().stream().map(ImportScenario::words).collect(Collectors.joining("; ")));
        } catch (JsonRefused refused) {
            throw new ScenarioStopped("refused", refused.getMessage());
        }
    }
}
