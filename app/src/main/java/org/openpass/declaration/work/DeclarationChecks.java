package org.openpass.declaration.work;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openpass.access.Parties;
import org.openpass.cargo.CargoApi;
import org.openpass.cargo.CargoApi.Claim;
import org.openpass.cargo.CargoApi.Claimed;
import org.openpass.declaration.Declaration;
import org.openpass.declaration.FilingTiming;
import org.openpass.declaration.model.DeclarationDocument;
import org.openpass.declaration.model.DeclarationDocument.Charge;
import org.openpass.declaration.model.DeclarationDocument.Line;
import org.openpass.declaration.model.FieldError;
import org.openpass.reference.ExchangeRates;
import org.openpass.requirement.RequirementApi;
import org.openpass.tariff.Commodity;
import org.openpass.tariff.TariffApi;
import org.springframework.stereotype.Component;

/**
 * The automatic checks of a declaration that is received: licence of the declarant, standing of the taxpayer, codes of
 * the day, exchange rate of the week, requirement laws (Art. 226), and the cargo ledger with the time at which its goods may be
 * declared (Art. 243(2), 244). All reasons at once; the cargo is set aside only when there is no other reason.
 */
@Component
class DeclarationChecks {

    private static final String KOREAN = "HSK";
    private static final String BILL = "billOfLading";

    private final Parties parties;
    private final TariffApi tariff;
    private final ExchangeRates rates;
    private final RequirementApi requirements;
    private final CargoApi cargo;
    private final FilingTiming timing;

    DeclarationChecks(Parties parties, TariffApi tariff, ExchangeRates rates, RequirementApi requirements,
            CargoApi cargo, FilingTiming timing) {
        this.parties = parties;
        this.tariff = tariff;
        this.rates = rates;
        this.requirements = requirements;
        this.cargo = cargo;
        this.timing = timing;
    }

    List<FieldError> check(Declaration declaration, LocalDate day) {
        List<FieldError> reasons = new ArrayList<>();
        DeclarationDocument document = declaration.document();
        Parties.Party declarant = parties.on(declaration.declarantId(), day);
        if (!declarant.mayDeclareOn(day)) {
            reasons.add(FieldError.of("declarant", "declarant.notLicensed", declarant.declarantCode(), day));
        }
        if (parties.on(declaration.importerId(), day).suspendedOn(day)) {
            reasons.add(FieldError.of("importer.id", "importer.suspended", document.importer().id(), day));
        }
        currencies(document).stream().filter(c -> rates.rate(c, ExchangeRates.Direction.IMPORT, day).isEmpty())
                .forEach(c -> reasons.add(FieldError.of("currency", "currency.noWeeklyRate", c,
                        ExchangeRates.sunday(day))));
        for (int i = 0; i < document.lines().size(); i++) {
            line(document.lines().get(i), i, day, reasons);
        }
        if (reasons.isEmpty()) {
            reserve(declaration, declarant, reasons);
        } else {
            cargo.standing(document.billOfLading()).ifPresent(standing -> reasons.addAll(timing.reasons(declaration, standing)));
        }
        return reasons;
    }

    private static Set<String> currencies(DeclarationDocument d) {
        return Stream.concat(Stream.of(d.currency()),
                Stream.of(d.freight(), d.insurance(), d.additions(), d.deductions())
                        .filter(Objects::nonNull).map(Charge::currency)).collect(Collectors.toSet());
    }

    private void line(Line line, int index, LocalDate day, List<FieldError> reasons) {
        Commodity commodity = tariff.commodity(line.hsCode(), day).orElse(null);
        if (commodity == null) {
            reasons.add(FieldError.of("lines[" + index + "].hsCode", "hsCode.unknown", line.hsCode(), day));
        } else if (commodity.nomenclature().startsWith(KOREAN)) {
            requirements(line, index, day, reasons);
        }
    }

    /** The notice lists Korean codes: the same digits in another nomenclature name other goods. */
    private void requirements(Line line, int index, LocalDate day, List<FieldError> reasons) {
        for (RequirementApi.Law law : requirements.importLaws(line.hsCode(), day)) {
            boolean answered = line.requirements().stream().anyMatch(r -> law.code().equals(r.law())
                    && (r.approvalNumber() != null && !r.approvalNumber().isBlank() || r.exemptionReason() != null));
            if (!answered) {
                reasons.add(FieldError.of("lines[" + index + "].requirements", "requirement.missing", law.code(),
                        law.name(), line.hsCode()));
            }
        }
    }

    private void reserve(Declaration declaration, Parties.Party declarant, List<FieldError> reasons) {
        DeclarationDocument document = declaration.document();
        int packages = document.totalPackages() != null ? document.totalPackages() : document.lines().stream()
                .mapToInt(l -> l.packages() == null ? 0 : l.packages()).sum();
        String bill = document.billOfLading();
        switch (cargo.reserve(new Claim(bill, declaration.number(), declaration.caseNumber(), packages, declarant.name()),
                standing -> !reasons.addAll(timing.reasons(declaration, standing)))) {
            case Claimed.Reserved reserved -> timing.keep(declaration, reserved.standing());
            case Claimed.UnknownBill unknown -> reasons.add(FieldError.of(BILL, "billOfLading.unknown", bill));
            case Claimed.Several several -> reasons.add(FieldError.of(BILL, "billOfLading.several", bill, several.number()));
            case Claimed.Master master -> reasons.add(FieldError.of(BILL, "billOfLading.master", bill));
            case Claimed.NotEnough not -> reasons.add(FieldError.of(BILL, "billOfLading.balance", bill, not.left(), packages));
            case Claimed.Shut shut -> { }
        }
    }
}
