package org.openpass.cargo.transshipment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.openpass.search.CaseDocument;
import org.openpass.search.CaseDocumentSource;
import org.openpass.search.Versioned;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A transshipment is found by its number, by the number and the goods of its consignment, by its voyage and its declarant. */
@Component
class TransshipmentDocuments implements CaseDocumentSource {

    private final JdbcClient jdbc;

    TransshipmentDocuments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return Transshipment.KIND;
    }

    @Override
    public List<Versioned<CaseDocument>> documents(Collection<String> caseNumbers) {
        return jdbc.sql("""
                select c.number, c.kind, c.status, c.office, c.opened_at, c.version, c.subject, t.voyage, f.trader, g.cargo_number, g.goods,
                    array(select p.party_id from casework.case_parties p where p.case_number = c.number) as party_ids,
                    array(select s.office::text from casework.case_offices s where s.case_number = c.number) as shared
                from casework.cases c join cargo.transshipments t on t.case_number = c.number join cargo.consignments g on g.id = t.consignment
                    left join casework.case_facts f on f.case_number = c.number
                where c.number in (:numbers)
                """).param("numbers", caseNumbers).query((rs, n) -> document(rs)).list();
    }

    private static Versioned<CaseDocument> document(ResultSet rs) throws SQLException {
        Set<String> offices = new HashSet<>(List.of((String[]) rs.getArray("shared").getArray()));
        offices.add(rs.getString("office"));
        return new Versioned<>(new CaseDocument(rs.getString("number"), rs.getString("subject"), rs.getString("cargo_number"),
                rs.getString("voyage"), said(rs.getString("trader")), Set.copyOf(Arrays.asList((Long[]) rs.getArray("party_ids").getArray())),
                offices, said(rs.getString("goods")), List.of(), rs.getString("kind"), rs.getString("status"),
                rs.getTimestamp("opened_at").toInstant()), rs.getInt("version"));
    }

    private static List<String> said(String text) {
        return text == null ? List.of() : List.of(text);
    }
}
