package org.openpass.cargo.permit;

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

/** A permit is found by its number and by the cargo number of its goods. */
@Component
class PermitDocuments implements CaseDocumentSource {

    private final JdbcClient jdbc;

    PermitDocuments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return Permit.KIND;
    }

    @Override
    public List<Versioned<CaseDocument>> documents(Collection<String> caseNumbers) {
        return jdbc.sql("""
                select c.number, c.kind, c.status, c.office, c.opened_at, c.version, p.number as permit, b.cargo_number, b.goods,
                    array(select q.party_id from casework.case_parties q where q.case_number = c.number) as party_ids,
                    array(select s.office::text from casework.case_offices s where s.case_number = c.number) as shared
                from casework.cases c join cargo.permits p on p.case_number = c.number join cargo.consignments b on b.id = p.consignment
                where c.number in (:numbers)
                """).param("numbers", caseNumbers).query((rs, n) -> document(rs)).list();
    }

    private static Versioned<CaseDocument> document(ResultSet rs) throws SQLException {
        Set<String> offices = new HashSet<>(List.of((String[]) rs.getArray("shared").getArray()));
        offices.add(rs.getString("office"));
        return new Versioned<>(new CaseDocument(rs.getString("number"), rs.getString("permit"), rs.getString("cargo_number"), null, List.of(),
                Set.copyOf(Arrays.asList((Long[]) rs.getArray("party_ids").getArray())), offices,
                Stream.ofNullable(rs.getString("goods")).toList(), List.of(), rs.getString("kind"), rs.getString("status"),
                rs.getTimestamp("opened_at").toInstant()), rs.getInt("version"));
    }
}
