package org.openpass.collection;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openpass.collection.CollectionApi.Booked;
import org.openpass.collection.CollectionApi.BookedLine;
import org.openpass.collection.CollectionApi.BookedTotal;
import org.openpass.collection.CollectionApi.Notice;
import org.openpass.collection.CollectionApi.Surcharge;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads what was booked. */
@Component
class BookedAssessments {

    /** An assessment with its lines, totals and slip: one turn to the database, for every page that shows a case. */
    private static final String NEWEST = """
            select a.total_payable, a.rates_on, n.*,
                (select json_agg(json_build_object('line', l.line_number, 'tax', l.tax, 'base', l.base, 'rate', l.rate,
                        'formula', l.formula, 'legalBasis', l.legal_basis, 'amount', l.amount)
                        order by l.line_number, array_position(array['CUD','IND','ACT','ENV','5AB','CAP','VAT'], l.tax))
                    from collection.assessment_lines l where l.assessment_id = a.id)::text as lines,
                (select json_agg(json_build_object('tax', t.tax, 'sumOfLines', t.sum_of_lines, 'rounding', t.rounding,
                        'payable', t.payable)
                        order by array_position(array['CUD','IND','ACT','ENV','5AB','CAP','VAT'], t.tax))
                    from collection.assessment_totals t where t.assessment_id = a.id)::text as totals,
                case when a.surcharge > 0 then (select json_agg(json_build_object('kind', s.kind, 'base', s.base, 'rate', s.rate,
                        'amount', s.amount, 'article', s.article, 'explanation', s.explanation) order by s.kind)
                    from collection.surcharges s where s.case_number = a.case_number and s.round = a.round) end::text as surcharges
            from collection.assessments a
            join collection.notices n on n.case_number = a.case_number and n.round = a.round
            where a.case_number = ? order by a.round desc limit 1
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    BookedAssessments(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<Booked> ofCase(String caseNumber) {
        return jdbc.sql(NEWEST).param(caseNumber).query((rs, n) -> new Booked(rs.getLong("total_payable"),
                rs.getDate("rates_on").toLocalDate(), lines(rs.getString("lines")),
                list(rs.getString("totals"), BookedTotal[].class),
                list(rs.getString("surcharges"), Surcharge[].class), Bookings.notice(rs, n))).optional();
    }

    Map<String, Notice> notices(Collection<String> caseNumbers) {
        Map<String, Notice> notices = new HashMap<>();
        jdbc.sql("select * from collection.notices where case_number = any(?) order by round")
                .param(caseNumbers.toArray(String[]::new))
                .query(row -> { notices.put(row.getString("case_number"), Bookings.notice(row, 0)); });
        return notices;
    }

    private List<BookedLine> lines(String array) {
        return list(array, BookedLine[].class).stream().map(l -> new BookedLine(l.line(), l.tax(),
                l.base().stripTrailingZeros(), l.rate(), l.formula(), l.legalBasis(), l.amount())).toList();
    }

    private <T> List<T> list(String array, Class<T[]> type) {
        return array == null ? List.of() : List.of(json.readValue(array, type));
    }
}
