package org.openpass.gateway.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openpass.access.Accounts;
import org.openpass.access.ApiKeys;
import org.openpass.access.CurrentActor;
import org.openpass.access.Mandates;
import org.openpass.access.Parties;
import org.openpass.access.PartyNumbers;
import org.openpass.audittrail.Act;
import org.openpass.audittrail.AuditTrail;
import org.openpass.cargo.CargoApi;
import org.openpass.collection.Banks;
import org.openpass.gateway.Bodies;
import org.openpass.reference.ExchangeRates;
import org.openpass.reference.Parameters;
import org.openpass.risk.RiskApi;
import org.openpass.tariff.LoadReport;
import org.openpass.tariff.TariffFileKind;
import org.openpass.tariff.TariffLoading;
import org.openpass.terms.Labels;
import org.openpass.terms.Limits;
import org.openpass.terms.Seoul;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What administrators keep, for their tools; each act is in the audit trail. */
@RestController
@RequestMapping("/api/v1/admin")
@Tag(name = "Administration", description = "For administrators")
class AdministrationResource {

    private static final int MOST_TARIFF_BYTES = 40 * 1024 * 1024;

    /** A party to register, with its risk grade and the party that may act for it. */
    record PartyEntry(String name, String kind, String declarantCode, LocalDate licenceFrom, LocalDate licenceUntil,
            LocalDate suspendedFrom, LocalDate suspendedUntil, List<Parties.Identifier> identifiers, String riskGrade, Boolean aeo,
            String mandateTo, String securityGround, LocalDate unfaithfulFrom, LocalDate monthlyPayerUntil) {

        private Parties.Registration registration() {
            return new Parties.Registration(name, kind, declarantCode, licenceFrom, licenceUntil, suspendedFrom, suspendedUntil, identifiers);
        }
    }

    /** What was registered, and what is odd about its numbers: they are kept as they came. */
    record PartyAnswer(long id, String name, String declarantCode, List<String> warnings) {
    }

    /** A bill of lading and the packages it brought. */
    record BillEntry(String billNumber, String cargoNumber, int packages) {
    }

    /** A bank with its Ed25519 key (Base64 of the X.509 encoding) and, if it has one, the page on which slips are paid. */
    record BankEntry(String name, String publicKey, String paymentUrl) {
    }

    /** KRW for one unit of a currency in the week of a day. */
    record RateEntry(String currency, ExchangeRates.Direction direction, LocalDate day, BigDecimal rate) {
    }

    private final Parties parties;
    private final Mandates mandates;
    private final ApiKeys keys;
    private final Accounts accounts;
    private final CargoApi cargo;
    private final ExchangeRates rates;
    private final Banks banks;
    private final Parameters parameters;
    private final RiskApi risk;
    private final TariffLoading tariff;
    private final AuditTrail audit;
    private final Clock clock;
    private final Limits limits;

    AdministrationResource(Parties parties, Mandates mandates, ApiKeys keys, Accounts accounts, CargoApi cargo,
            ExchangeRates rates, Banks banks, Parameters parameters, RiskApi risk, TariffLoading tariff,
            AuditTrail audit, Clock clock, Limits limits) {
        this.limits = limits;
        this.parties = parties;
        this.mandates = mandates;
        this.keys = keys;
        this.accounts = accounts;
        this.cargo = cargo;
        this.rates = rates;
        this.banks = banks;
        this.parameters = parameters;
        this.risk = risk;
        this.tariff = tariff;
        this.audit = audit;
        this.clock = clock;
    }

    @PutMapping("/parties")
    @Transactional
    @Operation(summary = "Register parties, or bring them up to date; known by any of their identifiers")
    List<PartyAnswer> register(@RequestBody List<PartyEntry> entries) {
        parties.check(entries.stream().map(PartyEntry::registration).toList());
        return entries.stream().map(this::register).toList();
    }

    private PartyAnswer register(PartyEntry e) {
        Map<String, String> before = parties.known(e.identifiers()).map(known -> parties.facts(known.id())).orElse(Map.of());
        Parties.Party party = parties.register(e.registration());
        if (e.riskGrade() != null) {
            risk.grade(party.id(), e.riskGrade(), Boolean.TRUE.equals(e.aeo()), "Registered by " + actor());
        }
        parties.standing(party.id(), e.securityGround(), e.unfaithfulFrom(), e.monthlyPayerUntil());
        if (e.mandateTo() != null) {
            Parties.Party agent = parties.byIdentifier(e.mandateTo()).orElseThrow(() ->
                    new IllegalArgumentException("mandateTo: no party is known as " + e.mandateTo()));
            mandates.enter(party.id(), agent.id(), CurrentActor.require());
        }
        audit.record(new Act(actor(), "party.registered", String.valueOf(party.id()), party.name(), before,
                parties.facts(party.id())));
        return new PartyAnswer(party.id(), party.name(), party.declarantCode(), e.identifiers().stream().flatMap(i ->
                PartyNumbers.fault(i.scheme(), i.value()).map(fault -> i.scheme() + " " + i.value() + ": "
                        + Labels.text("parties.wrong.number." + fault, Locale.ENGLISH, i.value())).stream()).toList());
    }

    @PostMapping("/parties/{identifier}/api-keys")
    @Transactional
    @Operation(summary = "Issue a key for a party's software; it is shown once",
            description = "perMinute lets it ask more, or less, in a minute than other keys (apiKey.perMinute)")
    Map<String, String> issueKey(@PathVariable String identifier, @RequestParam String label,
            @RequestParam(required = false) Integer days,
            @RequestParam(required = false) Integer perMinute) {
        int longest = limits.of("apiKey.longestDays");
        int valid = days == null ? Math.min(limits.of("apiKey.usualDays"), longest) : days;
        if (valid < 0 || valid > longest) {
            throw new IllegalArgumentException("days: 0 to " + longest);
        }
        Parties.Party party = parties.byIdentifier(identifier).orElseThrow(() ->
                new IllegalArgumentException("identifier: no party is known as " + identifier));
        audit.record(actor(), "key.issued", String.valueOf(party.id()), label);
        return Map.of("apiKey", keys.issue(party.id(), label, Duration.ofDays(valid), perMinute));
    }

    @PutMapping("/accounts")
    @Transactional
    @Operation(summary = "Make an account, or set its password and roles anew")
    void account(@RequestBody Accounts.NewAccount account) {
        Map<String, String> before = facts(account.username());
        accounts.save(account);
        audit.record(new Act(actor(), "account.saved", account.username(), account.roles().toString(), before,
                facts(account.username())));
    }

    private Map<String, String> facts(String username) {
        return accounts.find(username).map(Accounts.Account::facts).orElse(Map.of());
    }

    @PutMapping("/bills")
    @Transactional
    @Operation(summary = "Record bills of lading in the cargo ledger")
    void bills(@RequestBody List<BillEntry> bills, @RequestParam(defaultValue = "administration") String source) {
        bills.forEach(b -> cargo.record(b.billNumber(), b.cargoNumber(), b.packages(), source));
        audit.record(actor(), "bills.recorded", source, bills.size() + " bills");
    }

    @PutMapping("/exchange-rates")
    @Transactional
    @Operation(summary = "Publish weekly exchange rates (Customs Act Art. 18)")
    void exchangeRates(@RequestBody List<RateEntry> entries,
            @RequestParam(defaultValue = "administration") String source) {
        rates.publish(entries.stream().map(r -> new ExchangeRates.Rate(r.currency(), r.direction(), r.day(), r.rate()))
                .toList(), source);
        audit.record(actor(), "rates.published", source, entries.size() + " rates");
    }

    @PutMapping("/banks/{code}")
    @Transactional
    @Operation(summary = "Register a bank with the Ed25519 key (Base64, X.509) that signs its messages")
    void bank(@PathVariable String code, @RequestBody BankEntry bank) {
        banks.register(code, bank.name(), bank.publicKey(), bank.paymentUrl());
        audit.record(actor(), "bank.registered", code, bank.name());
    }

    @PutMapping("/parameters/{name}")
    @Transactional
    @Operation(summary = "Set a legal parameter from a day on")
    void parameter(@PathVariable String name, @RequestParam BigDecimal value,
            @RequestParam(required = false) LocalDate from) {
        LocalDate day = from == null ? today() : from;
        BigDecimal before = parameters.find(name, day).map(Parameters.Parameter::value).orElse(null);
        parameters.set(name, value, day);
        audit.record(new Act(actor(), "parameter.set", name, value.toPlainString(), Act.fields("value", before),
                Act.fields("value", value, "from", day)));
    }

    @PostMapping("/tariff/{kind}")
    @Operation(summary = "Load a tariff file (CSV): every row or none; all errors row by row")
    ResponseEntity<LoadReport> tariff(@PathVariable TariffFileKind kind, @RequestParam String source,
            HttpServletRequest request) throws IOException {
        String csv = new String(Bodies.read(request, MOST_TARIFF_BYTES), StandardCharsets.UTF_8);
        LoadReport report = tariff.load(new StringReader(csv), kind, source);
        audit.record(actor(), "tariff.loaded", source, report.outcome().name());
        return ResponseEntity.status(report.outcome() == LoadReport.Outcome.REFUSED
                ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK).body(report);
    }

    @PostMapping("/tariff/sample")
    @Operation(summary = "Load the sample tariff that ships; marked as sample, for demonstration and test")
    List<LoadReport> sampleTariff() throws IOException {
        audit.record(actor(), "tariff.sampleLoaded", "sample", "");
        return tariff.loadSample();
    }

    private LocalDate today() {
        return Seoul.today(clock);
    }

    private static String actor() {
        return CurrentActor.require().name();
    }
}
