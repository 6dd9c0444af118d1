package org.openpass.tariff;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.openpass.tariff.AssessmentError.Reason;
import org.openpass.tariff.model.AssessmentSum;
import org.openpass.tariff.model.Cascade;
import org.openpass.tariff.model.DutyOrder;
import org.openpass.tariff.model.DutyRate;
import org.openpass.tariff.model.Goods;
import org.openpass.tariff.model.InternalTaxRate;
import org.openpass.tariff.model.Missing;
import org.openpass.tariff.model.RateBook;
import org.openpass.tariff.model.TaxLaw;
import org.openpass.terms.Home;
import org.openpass.terms.HsCode;
import org.openpass.terms.Seoul;
import org.springframework.stereotype.Service;

/** Looks codes and rates up and lets the model do the arithmetic. */
@Service
class Assessor implements TariffApi {

    private final Commodities commodities;
    private final TariffTables tables;
    private final Clock clock;
    private final TaxLaws laws;

    Assessor(Commodities commodities, TariffTables tables, Clock clock, TaxLaws laws) {
        this.commodities = commodities;
        this.tables = tables;
        this.clock = clock;
        this.laws = laws;
    }

    @Override
    public Optional<Commodity> commodity(String code, LocalDate on) {
        return HsCode.isValid(code)
                ? Optional.ofNullable(commodities.inForce(List.of(code), on).get(code))
                : Optional.empty();
    }

    @Override
    public List<Commodity> find(String text, Locale locale, int limit) {
        return text == null || text.isBlank() ? List.of()
                : commodities.find(text.strip(), locale, Seoul.today(clock), Math.clamp(limit, 1, 200));
    }

    @Override
    public Assessment assess(AssessmentRequest request) {
        List<AssessmentError> errors = new ArrayList<>(LineCheck.check(request));
        List<String> codes = request.lines().stream().map(AssessmentRequest.Line::hsCode)
                .filter(HsCode::isValid).distinct().toList();
        Map<String, Commodity> known = commodities.inForce(codes, request.date());
        RateBook book = tables.rates(known.keySet(), request.date());
        TaxLaw law = laws.on(request.date());
        List<LineAssessment> lines = new ArrayList<>();
        for (AssessmentRequest.Line line : request.lines()) {
            Commodity commodity = known.get(line.hsCode());
            if (commodity != null) {
                taxes(line, commodity, book, law, request.date(), errors).ifPresent(taxes -> lines.add(
                        new LineAssessment(line.number(), commodity, line.customsValue(), taxes)));
            } else if (HsCode.isValid(line.hsCode())) {
                errors.add(LineCheck.error(line, request.date(), Reason.UNKNOWN_COMMODITY, "hsCode",
                        "no such commodity is in force on the day; look the code up in the tariff",
                        "해당 일자에 유효한 세번이 아닙니다. 관세율표에서 세번을 확인하십시오"));
            }
        }
        if (!errors.isEmpty()) {
            throw new NotAssessable(errors);
        }
        return AssessmentSum.of(request.date(), lines, law);
    }

    private Optional<List<TaxLine>> taxes(AssessmentRequest.Line line, Commodity commodity, RateBook book,
            TaxLaw law, LocalDate on, List<AssessmentError> errors) {
        Collection<DutyRate> duties =
                book.dutyRates(commodity.nomenclature(), commodity.code(), line.origin(), on);
        Map<Tax, InternalTaxRate> internal = book.internalTaxes(commodity.nomenclature(), commodity.code(), on);
        if (line.rateKind() != null && !DutyOrder.offers(duties, line.rateKind())) {
            errors.add(LineCheck.error(line, on, Reason.RATE_KIND_NOT_AVAILABLE, "rateKind",
                    "no rate of kind " + line.rateKind() + " exists for origin " + line.origin()
                            + "; choose another kind or leave it out",
                    "원산지 " + line.origin() + "에 적용할 수 있는 관세율구분 " + line.rateKind()
                            + "이(가) 없습니다. 다른 구분을 쓰거나 비워 두십시오"));
        }
        try {
            Optional<List<TaxLine>> taxes = internal.containsKey(Tax.VAT)
                    ? Cascade.taxes(goods(line, law.home()), duties, line.rateKind(), internal, law) : Optional.empty();
            if (taxes.isEmpty()) {
                errors.add(noRate(line, on));
            }
            return taxes;
        } catch (Missing missing) {
            errors.add(missing(line, on, missing));
            return Optional.empty();
        }
    }

    /** Never a default: the commodity exists, but its rate is not in the tables. */
    private static AssessmentError noRate(AssessmentRequest.Line line, LocalDate on) {
        return LineCheck.error(line, on, Reason.NO_RATE, "hsCode",
                "no rate is in force for the commodity on the day; load the tariff that gives it one",
                "해당 일자에 이 세번의 세율이 없습니다. 세율 자료를 적재하십시오");
    }

    private static AssessmentError missing(AssessmentRequest.Line line, LocalDate on, Missing missing) {
        return switch (missing.what()) {
            case QUANTITY -> LineCheck.error(line, on, Reason.QUANTITY_MISSING, "quantity",
                    "the rate is by quantity; state the quantity in " + missing.unit(),
                    "종량세율이 적용됩니다. 수량을 " + missing.unit() + " 단위로 기재하십시오");
            case ALCOHOL -> LineCheck.error(line, on, Reason.ALCOHOL_MISSING, "alcoholByVolume",
                    "the rate is by strength; state the alcohol by volume",
                    "알코올분에 따른 세율이 적용됩니다. 알코올 도수를 기재하십시오");
        };
    }

    private static Goods goods(AssessmentRequest.Line line, Home home) {
        // A line out of range is refused in any case; within range its other errors can be told as well.
        return new Goods(line.origin(), home.amount(Math.clamp(line.customsValue(), 0, LineCheck.HIGHEST_VALUE)), inRange(line.quantity()), line.unit(), inRange(line.netWeight()), line.alcoholByVolume(),
                inRange(line.itemCount()));
    }

    private static BigDecimal inRange(BigDecimal quantity) {
        return quantity == null ? null : quantity.max(BigDecimal.ZERO).min(LineCheck.HIGHEST_QUANTITY);
    }
}
