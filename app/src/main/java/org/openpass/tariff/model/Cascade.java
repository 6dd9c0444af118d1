package org.openpass.tariff.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openpass.tariff.Tax;
import org.openpass.tariff.TaxLine;

/**
 * The taxes of one line, each on what the ones before it made of the value: duty, then individual consumption,
 * liquor and transport tax, then education and rural tax on those, last value added tax on all. Which of them there are,
 * and in which order they stand, is the country's.
 */
public final class Cascade {

    private final Goods goods;
    private final TaxLaw law;
    private final List<TaxLine> taxes = new ArrayList<>();

    private Cascade(Goods goods, TaxLaw law) {
        this.goods = goods;
        this.law = law;
    }

    /**
     * The taxes in their order; empty when no duty rate applies.
     *
     * @param duties rates of the goods' code and origin in force on the day, one a kind
     * @param claimed kind of duty rate that the importer applies for, may be {@code null}
     * @param internal internal taxes of the code in force on the day
     * @throws Missing when a rate needs a quantity or a strength that the line does not state
     */
    public static Optional<List<TaxLine>> taxes(
            Goods goods, Collection<DutyRate> duties, String claimed, Map<Tax, InternalTaxRate> internal,
            TaxLaw law) throws Missing {
        Optional<DutyOrder.Choice> choice = DutyOrder.choose(duties, claimed, goods, law.currency());
        if (choice.isEmpty()) {
            return Optional.empty();
        }
        Cascade cascade = new Cascade(goods, law);
        cascade.duty(choice.get());
        cascade.exciseAndDependants(internal);
        InternalTaxRate vat = internal.get(Tax.VAT);
        if (vat != null) {
            cascade.valueAdded(vat);
        }
        return Optional.of(List.copyOf(cascade.taxes));
    }

    private void duty(DutyOrder.Choice choice) {
        dutyLine(choice.main());
        choice.added().forEach(this::dutyLine);
    }

    private void dutyLine(DutyOrder.Applied applied) {
        DutyRate rate = applied.rate();
        add(Tax.CUD, rate.kind(), applied.charge(), basis(rate) + " " + rate.rate().text(law.currency())
                + (rate.article() == null ? "" : "; " + rate.article()));
    }

    /** The kinds of rates are in the order of the Korean Act; another country has an article for all. */
    private String basis(DutyRate rate) {
        String act = law.home().taxes().getFirst().basis();
        return act != null ? act + ","
                : (rate.place() == RateKind.AGREEMENT ? "" : "Customs Act Art. 14, ") + rate.place().basis();
    }

    private void exciseAndDependants(Map<Tax, InternalTaxRate> internal) throws Missing {
        BigDecimal dutiable = sum();
        List<TaxLine> education = new ArrayList<>();
        List<TaxLine> rural = new ArrayList<>();
        for (Tax excise : law.taxes()) {
            InternalTaxRate rate = internal.get(excise);
            if (rate == null || excise == Tax.VAT || !Excise.falls(rate, goods, law)) {
                continue;
            }
            TaxLine tax = add(excise, null, Excise.charge(rate, dutiable, goods, law.currency()), rate.article());
            dependant(Tax.EDU, rate.educationRate(), tax).ifPresent(education::add);
            dependant(Tax.CAP, rate.ruralRate(), tax).ifPresent(rural::add);
        }
        taxes.addAll(education);
        taxes.addAll(rural);
    }

    /** A tax whose base is another tax, as rounded: what "is to be paid" of that one. */
    private Optional<TaxLine> dependant(Tax tax, BigDecimal perCent, TaxLine parent) {
        if (perCent == null || parent.amount() == 0 || !law.taxes().contains(tax)) {
            return Optional.empty();
        }
        BigDecimal base = law.home().amount(parent.amount());
        Charge charge = new Rate(perCent, null, null).byValue(base, Figures.print(base), law.currency());
        return Optional.of(line(tax, null, charge, tax == Tax.CAP
                ? "Rural Special Tax Act Art. 3 no. 3, 5(1) no. 4(b)"
                : "Education Tax Act Art. 3, 5(1) no. " + switch (parent.tax()) {
                    case IND -> "2";
                    case ENV -> "3";
                    default -> "4";
                }));
    }

    private void valueAdded(InternalTaxRate vat) throws Missing {
        BigDecimal base = sum();
        Charge charge = vat.rate().on(base, goods, law.currency());
        boolean exempt = vat.rate().adValorem().signum() == 0;
        add(Tax.VAT, null, exempt
                ? new Charge(base, charge.baseUnit(), TaxLine.EXEMPT, TaxLine.EXEMPT, BigDecimal.ZERO)
                : charge, vat.article());
    }

    private BigDecimal sum() {
        return goods.value().add(law.home().amount(taxes.stream().mapToLong(TaxLine::amount).sum()));
    }

    private TaxLine add(Tax tax, String kind, Charge charge, String basis) {
        TaxLine line = line(tax, kind, charge, basis);
        taxes.add(line);
        return line;
    }

    private TaxLine line(Tax tax, String kind, Charge charge, String basis) {
        BigDecimal exact = law.home().smallest(charge.amount());
        return new TaxLine(tax, kind, Figures.plain(charge.base()), charge.baseUnit(), charge.rate(), basis, charge.formula(),
                Figures.plain(exact), law.rounding().line(exact));
    }
}
