package org.openpass.registration;

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

/** An application is found by its number, the party's number and name, and who is to be its first person. */
@Component
class ApplicationDocuments implements CaseDocumentSource {

    private final JdbcClient jdbc;

    ApplicationDocuments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return Application.CASE;
    }

    @Override
    public List<Versioned<CaseDocument>> documents(Collection<String> caseNumbers) {
        return jdbc.sql("""
                select c.number, c.kind, c.status, c.office, c.opened_at, c.version, a.number as application, a.name,
                    a.person, a.identifier,
                    array(select p.party_id from casework.case_parties p where p.case_number = c.number) as party_ids,
                    array(select s.office::text from casework.case_offices s where s.case_number = c.number) as shared
                from casework.cases c join registration.applications a on a.case_number = c.number
                where c.number in (:numbers)
                """).param("numbers", caseNumbers).query((rs, n) -> document(rs)).list();
    }

    private static Versioned<CaseDocument> document(ResultSet rs) throws SQLException {
        Set<String> offices = new HashSet<>(List.of((String[]) rs.getArray("shared").getArray()));
        offices.add(rs.getString("office"));
        return new Versioned<>(new CaseDocument(rs.getString("number"), rs.getString("application"), null,
                rs.getString("identifier"), List.of(rs.getString("name"), rs.getString("person")),
                Set.copyOf(Arrays.asList((Long[]) rs.getArray("party_ids").getArray())), offices, List.of(), List.of(),
                rs.getString("kind"), rs.getString("status"), rs.getTimestamp("opened_at").toInstant()),
                rs.getInt("version"));
    }
}
