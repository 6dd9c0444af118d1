package org.openpass.declaration;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openpass.cargo.CargoApi;
import org.openpass.cargo.place.Area;
import org.openpass.casework.Deadlines;
import org.openpass.collection.CollectionApi.Assessed;
import org.openpass.collection.CollectionApi.Surcharge;
import org.openpass.declaration.LateFiling.Late;
import org.openpass.declaration.LateFiling.Rate;
import org.openpass.declaration.model.DeclarationDocument;
import org.openpass.reference.Parameters;
import org.openpass.reference.Parameters.Parameter;
import org.openpass.reference.WorkingCalendar;
import org.openpass.tariff.Assessment;
import org.openpass.terms.Seoul;
import org.springframework.stereotype.Component;

/**
 * Whether a declaration came late, by the ledger of cargo, the goods that are named and the law of the day of filing. The ledger is asked
 * only where goods are named: nearly every declaration has none.
 */
@Component
public class LateFilings {

    /** Kind of the time limit, for outages that move it (Art. 8(4)); it is nobody's deadline, since a case begins with the declaration. */
    private static final String LIMIT = "filing";
    /** Days of Decree Art. 247(1), by which its rates are called among the parameters. */
    private static final List<Integer> STEPS = List.of(20, 50, 80);

    private final LateFilingGoods goods;
    private final CargoApi cargo;
    private final Parameters parameters;
    private final WorkingCalendar calendar;
    private final Deadlines deadlines;

    LateFilings(LateFilingGoods goods, CargoApi cargo, Parameters parameters, WorkingCalendar calendar, Deadlines deadlines) {
        this.goods = goods;
        this.cargo = cargo;
        this.parameters = parameters;
        this.calendar = calendar;
        this.deadlines = deadlines;
    }

    /**
     * Duty and taxes with the surcharge for a declaration that came late; without one where nothing is due.
     *
     * @param document the declaration's, or one that is to take its place
     * @param assessment of the same document
     */
    public Assessed with(Declaration declaration, DeclarationDocument document, Assessment assessment) {
        return new Assessed(assessment, of(declaration, document, assessment).map(LateFilings::surcharge).stream().toList());
    }

    private static Surcharge surcharge(Late late) {
        return new Surcharge(Surcharge.Kind.LATE_FILING, late.base(), late.rate().share(), late.amount(), late.rate().article(),
                Map.of("place", late.stay().place(), "carriedIn", late.stay().from().toString(), "lastDay", late.lastDay().toString(),
                        "stoppedOn", late.stoppedOn().toString(), "days", String.valueOf(late.days())));
    }

    /** Whether it costs where goods of the code are declared late that lie in a place of the kind (Art. 241(4), Decree Art. 248). */
    public boolean costs(String hsCode, Area.Kind kind, LocalDate day) {
        return goods.named(hsCode, kind, day);
    }

    /**
     * How late the goods were declared and what it costs; empty where nothing is due.
     *
     * @param document the declaration's, or one that is to take its place
     * @param assessment of the same document, whose customs values are the base
     */
    Optional<Late> of(Declaration declaration, DeclarationDocument document, Assessment assessment) {
        LocalDate day = declaration.filingDay();
        if (document.lines().stream().noneMatch(line -> goods.named(line.hsCode(), day))) {
            return Optional.empty();
        }
        LateFiling law = new LateFiling(rates(day), parameters.on("lateFiling.cap", day).value(),
                carriedIn -> lastDay(declaration.caseNumber(), carriedIn));
        return law.of(cargo.filingClock(declaration.number()).stays(), day, kind -> named(document, assessment, kind, day));
    }

    private List<Rate> rates(LocalDate day) {
        return List.of(rate(STEPS.get(0), parameters.on("lateFiling.rate.20", day)),
                rate(STEPS.get(1), parameters.on("lateFiling.rate.50", day)), rate(STEPS.get(2), parameters.on("lateFiling.rate.80", day)),
                rate(Integer.MAX_VALUE, parameters.on("lateFiling.rate.over", day)));
    }

    private static Rate rate(int days, Parameter parameter) {
        return new Rate(days, parameter.value(), parameter.article().replaceAll("(?<=\\))(?=\\d+$)", " no. "));
    }

    /** The 30th day after they were carried in, a working day (Art. 8(3)), moved by outages (Art. 8(4)). */
    private LocalDate lastDay(String caseNumber, LocalDate carriedIn) {
        Parameter within = parameters.on("filing.withinDays", carriedIn);
        LocalDate last = calendar.onOrAfter(carriedIn.plusDays(within.value().intValueExact()));
        return Seoul.lastDay(deadlines.moved(new Deadlines.Deadline(caseNumber, LIMIT, 1, Seoul.after(last), within.article(),
                Deadlines.Bearer.PARTY)));
    }

    /** Lines of an assessment stand as those of its document do. */
    private long named(DeclarationDocument document, Assessment assessment, Area.Kind kind, LocalDate day) {
        long value = 0;
        for (int i = 0; i < document.lines().size(); i++) {
            if (goods.named(document.lines().get(i).hsCode(), kind, day)) {
                value += assessment.lines().get(i).customsValue();
            }
        }
        return value;
    }
}
