package org.openpass.collection;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.openpass.collection.CollectionApi.Assessed;
import org.openpass.collection.CollectionApi.Booked;
import org.openpass.collection.CollectionApi.BookedLine;
import org.openpass.collection.CollectionApi.Surcharge;
import org.openpass.tariff.Assessment;
import org.openpass.tariff.LineAssessment;
import org.openpass.tariff.TaxLine;
import org.openpass.tariff.TaxTotal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes assessments, and tells whether another one says the same. */
@Component
class AssessmentRows {

    /** Digits that the table keeps of a base, which may be a quantity. */
    private static final int SCALE = 4;

    /** What the payer owes for a line and why: another wording of the law is no other tax. */
    private record Due(int line, String tax, BigDecimal base, String rate, long amount) {

        static Due of(BookedLine l) {
            return new Due(l.line(), l.tax(), l.base(), l.rate(), l.amount());
        }
    }

    private record Beside(Surcharge.Kind kind, long base, long amount) {

        static Beside of(Surcharge s) {
            return new Beside(s.kind(), s.base(), s.amount());
        }
    }

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    AssessmentRows(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** In one statement, since every declaration is assessed; hardly one has surcharges. */
    void add(String caseNumber, int round, String declarationNumber, Assessed assessed) {
        Assessment assessment = assessed.assessment();
        List<BookedLine> lines = lines(assessment);
        List<TaxTotal> totals = assessment.totals();
        jdbc.sql("""
                with a as (insert into collection.assessments (case_number, round, declaration_number, total_payable, surcharge,
                    rates_on, assessed_at) values (?, ?, ?, ?, ?, ?, ?) returning id),
                l as (insert into collection.assessment_lines (assessment_id, line_number, tax, base, rate, formula,
                    legal_basis, amount) select a.id, x.* from a, unnest(?::int[], ?::text[], ?::numeric[], ?::text[],
                    ?::text[], ?::text[], ?::bigint[]) x)
                insert into collection.assessment_totals (assessment_id, tax, sum_of_lines, rounding, payable)
                    select a.id, x.* from a, unnest(?::text[], ?::bigint[], ?::bigint[], ?::bigint[]) x
                """).params(caseNumber, round, declarationNumber, assessed.payable(), assessed.surcharge(), assessment.date(),
                Timestamp.from(clock.instant()), all(lines, BookedLine::line, Integer[]::new),
                all(lines, BookedLine::tax, String[]::new), all(lines, l -> l.base().toPlainString(), String[]::new),
                all(lines, BookedLine::rate, String[]::new), all(lines, BookedLine::formula, String[]::new),
                all(lines, BookedLine::legalBasis, String[]::new), all(lines, BookedLine::amount, Long[]::new),
                all(totals, t -> t.tax().code(), String[]::new), all(totals, TaxTotal::sumOfLines, Long[]::new),
                all(totals, TaxTotal::rounding, Long[]::new), all(totals, TaxTotal::payable, Long[]::new)).update();
        for (Surcharge s : assessed.surcharges()) {
            jdbc.sql("insert into collection.surcharges (case_number, round, kind, base, rate, amount, article, explanation) "
                    + "values (?, ?, ?, ?, ?, ?, ?, ?::jsonb)").params(caseNumber, round, s.kind().name(), s.base(), s.rate(), s.amount(),
                    s.article(), json.writeValueAsString(s.explanation())).update();
        }
    }

    private static <T, V> V[] all(List<T> rows, Function<T, V> column, IntFunction<V[]> array) {
        return rows.stream().map(column).toArray(array);
    }

    /** Whether the assessment is what was booked, line by line: then the slip stands as it is. */
    boolean same(Booked booked, Assessed assessed) {
        return booked.total() == assessed.payable() && dues(booked.lines()).equals(dues(lines(assessed.assessment())))
                && beside(booked.surcharges()).equals(beside(assessed.surcharges()));
    }

    private static Set<Beside> beside(List<Surcharge> surcharges) {
        return surcharges.stream().map(Beside::of).collect(Collectors.toSet());
    }

    private static Set<Due> dues(List<BookedLine> lines) {
        return lines.stream().map(Due::of).collect(Collectors.toSet());
    }

    /** Duties on top of another of the same tax (anti-dumping) join the tax's row of the line. */
    private static List<BookedLine> lines(Assessment assessment) {
        BinaryOperator<BookedLine> join = (a, b) -> new BookedLine(a.line(), a.tax(), a.base(),
                a.rate() + " + " + b.rate(), a.formula() + " + " + b.formula(), a.legalBasis() + "; " + b.legalBasis(),
                a.amount() + b.amount());
        List<BookedLine> all = new ArrayList<>();
        for (LineAssessment line : assessment.lines()) {
            Map<String, BookedLine> byTax = new LinkedHashMap<>();
            for (TaxLine t : line.taxes()) {
                byTax.merge(t.tax().code(), new BookedLine(line.number(), t.tax().code(),
                        t.base().setScale(SCALE, RoundingMode.HALF_UP).stripTrailingZeros(), t.rate(), t.formula(),
                        t.legalBasis(), t.amount()), join);
            }
            all.addAll(byTax.values());
        }
        return all;
    }
}
