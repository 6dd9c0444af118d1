package org.openpass.declaration;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.openpass.cargo.CargoApi.Standing;
import org.openpass.cargo.DeclaredGoods;
import org.openpass.cargo.Mode;
import org.openpass.declaration.model.DeclarationDocument.Line;
import org.openpass.declaration.model.FieldError;
import org.openpass.declaration.model.FilingWindow;
import org.openpass.declaration.model.FilingWindow.Answer;
import org.openpass.declaration.model.FilingWindow.Timing;
import org.openpass.declaration.model.FilingWindow.Voyage;
import org.openpass.reference.CodeLists;
import org.openpass.reference.Parameters;
import org.openpass.signals.Remembering;
import org.openpass.terms.Seoul;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whether goods may be declared as they stand in the cargo ledger, by the law of the day of filing and at the moment of filing (Art. 243(2),
 * 244, Decree Art. 249). What came without a manifest has no voyage to judge: it was recorded as it came into storage.
 */
@Component
public class FilingTiming {

    /** Ports of so short a way that goods may be declared before departure (Decree Art. 249(2)), by UN/LOCODE; customs fills it. */
    static final String SHORT_HAUL = "SHORT_HAUL";

    private static final String BILL = "billOfLading";
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private final Declarations declarations;
    private final DeclaredGoods goods;
    private final NamedGoods afterArrival;
    private final CodeLists codes;
    private final Parameters parameters;

    FilingTiming(Declarations declarations, DeclaredGoods goods, JdbcClient jdbc, Remembering remembering, CodeLists codes,
            Parameters parameters) {
        this.declarations = declarations;
        this.goods = goods;
        this.afterArrival = new NamedGoods(jdbc, remembering, AfterArrivalTable.NAME);
        this.codes = codes;
        this.parameters = parameters;
    }

    /** Everything for which the goods may not be declared as they stand, all at once; empty where they may. */
    public List<FieldError> reasons(Declaration declaration, Standing standing) {
        if (standing.mode() == null) {
            return List.of();
        }
        List<FieldError> reasons = new ArrayList<>();
        String bill = declaration.document().billOfLading();
        Answer answer = at(declaration, standing);
        switch (answer) {
            case Answer.Open open -> { }
            case Answer.TooEarly early -> reasons.add(FieldError.of(BILL, "filing.tooEarly", bill, written(early.from())));
            case Answer.NotDeparted not -> reasons.add(FieldError.of(BILL, "filing.notDeparted", bill));
            case Answer.ArrivalUnknown unknown -> reasons.add(FieldError.of(BILL, "filing.arrivalUnknown", bill));
        }
        if (!(answer instanceof Answer.Open open) || open.timing().beforeArrival()) {
            reasons.addAll(afterArrivalOnly(declaration));
        }
        return reasons;
    }

    private List<FieldError> afterArrivalOnly(Declaration declaration) {
        List<FieldError> reasons = new ArrayList<>();
        LocalDate day = declaration.filingDay();
        List<Line> lines = declaration.document().lines();
        for (int i = 0; i < lines.size(); i++) {
            String field = "lines[" + i + "].hsCode";
            String code = lines.get(i).hsCode();
            afterArrival.basis(code, day).ifPresent(basis -> reasons.add(FieldError.of(field, "filing.afterArrivalOnly", code, basis)));
        }
        return reasons;
    }

    /** Keeps where the goods were when they were declared, and lets declarant and importer see them in the ledger. */
    public void keep(Declaration declaration, Standing standing) {
        if (standing.mode() != null && at(declaration, standing) instanceof Answer.Open(Timing timing)) {
            declarations.timed(declaration.number(), timing);
            goods.belong(standing.consignment(), declaration.declarantId(), declaration.importerId());
        }
    }

    private Answer at(Declaration declaration, Standing standing) {
        LocalDate day = declaration.filingDay();
        FilingWindow window = new FilingWindow(days("filing.beforeArrival.seaDays", day), days("filing.beforeArrival.airDays", day),
                codes.all(SHORT_HAUL, day).stream().map(CodeLists.Code::code).collect(Collectors.toSet()));
        return window.at(declaration.filedAt(), new Voyage(standing.mode() == Mode.AIR, standing.port(), standing.departedAt(),
                standing.expectedAt(), standing.arrivedAt(), standing.firstIn()));
    }

    private int days(String parameter, LocalDate day) {
        return parameters.on(parameter, day).value().intValueExact();
    }

    private static String written(Instant moment) {
        return MOMENT.format(moment.atZone(Seoul.ZONE));
    }
}
