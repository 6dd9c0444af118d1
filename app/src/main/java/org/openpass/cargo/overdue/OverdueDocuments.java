package org.openpass.cargo.overdue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.openpass.search.CaseDocument;
import org.openpass.search.CaseDocumentSource;
import org.openpass.search.Versioned;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Overdue goods are found by their cargo number, their B/L, the place where they lie, their owner and what they are. */
@Component
class OverdueDocuments implements CaseDocumentSource {

    private final JdbcClient jdbc;

    OverdueDocuments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return OverdueCase.KIND;
    }

    @Override
    public List<Versioned<CaseDocument>> documents(Collection<String> caseNumbers) {
        return jdbc.sql("""
                select c.number, c.kind, c.status, c.office, c.opened_at, c.version, coalesce(g.cargo_number, g.bill_number) as goods_number,
                    coalesce(g.hbl, g.mbl, g.bill_number) as bill, s.place, s.hs_code, g.goods, g.consignee,
                    array(select p.party_id from casework.case_parties p where p.case_number = c.number) as party_ids,
                    array(select o.office::text from casework.case_offices o where o.case_number = c.number) as shared
                from casework.cases c join cargo.sales s on s.case_number = c.number join cargo.consignments g on g.id = s.consignment
                where c.number in (:numbers)
                """).param("numbers", caseNumbers).query((rs, n) -> document(rs)).list();
    }

    private static Versioned<CaseDocument> document(ResultSet rs) throws SQLException {
        Set<String> offices = new HashSet<>(List.of((String[]) rs.getArray("shared").getArray()));
        offices.add(rs.getString("office"));
        return new Versioned<>(new CaseDocument(rs.getString("number"), rs.getString("goods_number"), rs.getString("bill"),
                rs.getString("place"), said(rs.getString("consignee")), Set.copyOf(Arrays.asList((Long[]) rs.getArray("party_ids").getArray())),
                offices, said(rs.getString("goods")), said(rs.getString("hs_code")), rs.getString("kind"), rs.getString("status"),
                rs.getTimestamp("opened_at").toInstant()), rs.getInt("version"));
    }

    private static List<String> said(String text) {
        return Stream.ofNullable(text).toList();
    }
}
