package org.openpass.collection;

import java.time.LocalDate;
import org.openpass.casework.Forgets;
import org.openpass.casework.Forgetting;
import org.openpass.terms.Seoul;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was assessed and paid goes with its case; its sums by month stay: of each tax that was due at the end, and of payments. */
@Component
class ForgetsDuty implements Forgets {

    private static final String THEIRS = "assessment_id in (select id from collection.assessments where case_number = any(:cases))";
    private static final String NOTICES = "notice_number in (select notice_number from collection.notices "
            + "where case_number = any(:cases))";

    private final JdbcClient jdbc;

    ForgetsDuty(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public void forget(Forgetting record) {
        stays(record, """
                select date_trunc('month', a.assessed_at at time zone 'Asia/Seoul')::date, 'assessed.' || t.tax, sum(t.payable),
                    count(*)
                from collection.assessments a join collection.assessment_totals t on t.assessment_id = a.id
                where a.case_number = any(:cases) and exists (select 1 from collection.notices n
                    where n.case_number = a.case_number and n.round = a.round
                        and n.money_status not in ('REPLACED', 'CANCELLED'))
                group by 1, 2
                """);
        stays(record, """
                select date_trunc('month', a.assessed_at at time zone 'Asia/Seoul')::date, 'assessed.' || s.kind, sum(s.amount),
                    count(*)
                from collection.assessments a join collection.surcharges s on s.case_number = a.case_number and s.round = a.round
                where a.case_number = any(:cases) and exists (select 1 from collection.notices n
                    where n.case_number = a.case_number and n.round = a.round
                        and n.money_status not in ('REPLACED', 'CANCELLED'))
                group by 1, 2
                """);
        stays(record, """
                select date_trunc('month', p.paid_at at time zone 'Asia/Seoul')::date, 'paid', sum(p.amount), count(*)
                from collection.payments p join collection.notices n using (notice_number)
                where n.case_number = any(:cases) group by 1
                """);
        record.delete("collection.payments", NOTICES);
        record.delete("collection.unmatched_payments", NOTICES);
        record.delete("collection.notices", "case_number = any(:cases)");
        record.delete("collection.assessment_lines", THEIRS);
        record.delete("collection.assessment_totals", THEIRS);
        record.delete("collection.surcharges", "case_number = any(:cases)");
        record.delete("collection.levies", "case_number = any(:cases)");
        record.delete("collection.assessments", "case_number = any(:cases)");
        record.delete("collection.security_charges", "case_number = any(:cases)");
    }

    private void stays(Forgetting record, String sums) {
        jdbc.sql(Seoul.inSql(sums)).param("cases", record.cases().toArray(String[]::new)).query(rs -> {
            record.stays(rs.getObject(1, LocalDate.class), rs.getString(2), rs.getBigDecimal(3), rs.getLong(4));
        });
    }
}
