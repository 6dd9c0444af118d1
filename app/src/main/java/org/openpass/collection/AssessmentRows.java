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
import java.util.stream.Collectors;
import org.openpass.collection.CollectionApi.Booked;
import org.openpass.collection.CollectionApi.BookedLine;
import org.openpass.tariff.Assessment;
import org.openpass.tariff.LineAssessment;
import org.openpass.tariff.TaxLine;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

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

    private final JdbcClient jdbc;
    private final Clock clock;

    AssessmentRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(String caseNumber, int round, String declarationNumber, Assessment assessment) {
        long id = jdbc.sql("""
                insert into collection.assessments (case_number, round, declaration_number, total_payable, rates_on,
                    assessed_at) values (?, ?, ?, ?, ?, ?) returning id
                """).params(caseNumber, round, declarationNumber, assessment.payable(), assessment.date(),
                Timestamp.from(clock.instant())).query(Long.class).single();
        lines(assessment).forEach(l -> jdbc.sql("insert into collection.assessment_lines values "
                + "(?, ?, ?, ?, ?, ?, ?, ?)").params(id, l.line(), l.tax(), l.base(), l.rate(), l.formula(),
                l.legalBasis(), l.amount()).update());
        assessment.totals().forEach(t -> jdbc.sql("insert into collection.assessment_totals values (?, ?, ?, ?, ?)")
                .params(id, t.tax().code(), t.sumOfLines(), t.rounding(), t.payable()).update());
    }

    /** Whether the assessment is what was booked, line by line: then the slip stands as it is. */
    boolean same(Booked booked, Assessment assessment) {
        return booked.total() == assessment.payable() && dues(booked.lines()).equals(dues(lines(assessment)));
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
