package org.openpass.collection;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.openpass.collection.CollectionApi.Booked;
import org.openpass.collection.CollectionApi.BookedLine;
import org.openpass.collection.CollectionApi.BookedTotal;
import org.openpass.collection.CollectionApi.Notice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what was booked. */
@Component
class BookedAssessments {

    private record Head(long id, int round, long total, LocalDate ratesOn) {
    }

    private final JdbcClient jdbc;

    BookedAssessments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Booked> ofCase(String caseNumber) {
        return jdbc.sql("select id, round, total_payable, rates_on from collection.assessments where case_number = ? "
                + "order by round desc limit 1").param(caseNumber).query((rs, n) -> new Head(rs.getLong(1),
                rs.getInt(2), rs.getLong(3), rs.getDate(4).toLocalDate())).optional().map(h -> read(caseNumber, h));
    }

    Map<String, Notice> notices(Collection<String> caseNumbers) {
        Map<String, Notice> notices = new HashMap<>();
        jdbc.sql("select * from collection.notices where case_number = any(?) order by round")
                .param(caseNumbers.toArray(String[]::new))
                .query(row -> { notices.put(row.getString("case_number"), Bookings.notice(row, 0)); });
        return notices;
    }

    private Booked read(String caseNumber, Head head) {
        var lines = jdbc.sql("select * from collection.assessment_lines where assessment_id = ? "
                + "order by line_number, array_position(array['CUD','IND','ACT','ENV','5AB','CAP','VAT'], tax)")
                .param(head.id()).query((rs, n) -> new BookedLine(rs.getInt("line_number"), rs.getString("tax"),
                        rs.getBigDecimal("base").stripTrailingZeros(), rs.getString("rate"), rs.getString("formula"),
                        rs.getString("legal_basis"), rs.getLong("amount"))).list();
        var totals = jdbc.sql("select * from collection.assessment_totals where assessment_id = ? "
                + "order by array_position(array['CUD','IND','ACT','ENV','5AB','CAP','VAT'], tax)")
                .param(head.id()).query((rs, n) -> new BookedTotal(rs.getString("tax"), rs.getLong("sum_of_lines"),
                        rs.getLong("rounding"), rs.getLong("payable"))).list();
        var notice = jdbc.sql("select * from collection.notices where case_number = ? and round = ?")
                .params(caseNumber, head.round()).query(Bookings::notice).single();
        return new Booked(head.total(), head.ratesOn(), lines, totals, notice);
    }
}
