package org.openpass.cargo.transport;

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

/** A transport is found by its number, the cargo number of its goods, what they are, and its vehicles. */
@Component
class TransportDocuments implements CaseDocumentSource {

    private final JdbcClient jdbc;

    TransportDocuments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return Transport.KIND;
    }

    @Override
    public List<Versioned<CaseDocument>> documents(Collection<String> caseNumbers) {
        return jdbc.sql("""
                select c.number, c.kind, c.status, c.office, c.opened_at, c.version, t.number as transport, g.cargo_number, g.bill_number, g.goods,
                    array(select v.number from cargo.transport_vehicles u join cargo.vehicles v on v.id = u.vehicle
                        where u.case_number = c.number) as vehicles,
                    array(select p.party_id from casework.case_parties p where p.case_number = c.number) as party_ids,
                    array(select s.office::text from casework.case_offices s where s.case_number = c.number) as shared
                from casework.cases c join cargo.transports t on t.case_number = c.number join cargo.consignments g on g.id = t.consignment
                where c.number in (:numbers)
                """).param("numbers", caseNumbers).query((rs, n) -> document(rs)).list();
    }

    private static Versioned<CaseDocument> document(ResultSet rs) throws SQLException {
        Set<String> offices = new HashSet<>(List.of((String[]) rs.getArray("shared").getArray()));
        offices.add(rs.getString("office"));
        String goods = rs.getString("cargo_number") == null ? rs.getString("bill_number") : rs.getString("cargo_number");
        return new Versioned<>(new CaseDocument(rs.getString("number"), rs.getString("transport"), null, goods,
                Stream.concat(Stream.of(rs.getString("goods")).filter(text -> text != null),
                        Arrays.stream((String[]) rs.getArray("vehicles").getArray())).toList(),
                Set.copyOf(Arrays.asList((Long[]) rs.getArray("party_ids").getArray())), offices, List.of(), List.of(),
                rs.getString("kind"), rs.getString("status"), rs.getTimestamp("opened_at").toInstant()), rs.getInt("version"));
    }
}
