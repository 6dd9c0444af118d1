package org.openpass.declaration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.openpass.declaration.model.DeclarationDocument;
import org.openpass.search.CaseDocument;
import org.openpass.search.CaseDocumentSource;
import org.openpass.search.Versioned;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What can be found of an import declaration: numbers, parties, and the goods as declared. */
@Component
class DeclarationDocuments implements CaseDocumentSource {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    DeclarationDocuments(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public String kind() {
        return Filing.KIND;
    }

    @Override
    public List<Versioned<CaseDocument>> documents(Collection<String> caseNumbers) {
        return jdbc.sql("""
                select c.number, c.kind, c.status, c.office, c.opened_at, c.version, d.number as declaration,
                    d.reference, d.document::text as document,
                    array(select p.party_id from casework.case_parties p where p.case_number = c.number) as party_ids,
                    array(select distinct a.name from casework.case_parties p join access.parties a
                        on a.id = p.party_id where p.case_number = c.number) as party_names,
                    array(select s.office::text from casework.case_offices s where s.case_number = c.number) as shared
                from casework.cases c join declaration.declarations d on d.case_number = c.number
                where c.number in (:numbers)
                """).param("numbers", caseNumbers).query((rs, n) -> document(rs)).list();
    }

    private Versioned<CaseDocument> document(ResultSet rs) throws SQLException {
        DeclarationDocument d = json.readValue(rs.getString("document"), DeclarationDocument.class);
        Set<String> offices = new HashSet<>(List.of((String[]) rs.getArray("shared").getArray()));
        offices.add(rs.getString("office"));
        return new Versioned<>(new CaseDocument(rs.getString("number"), rs.getString("declaration"),
                d.billOfLading(), d.reference(), List.of((String[]) rs.getArray("party_names").getArray()),
                Set.copyOf(Arrays.asList((Long[]) rs.getArray("party_ids").getArray())), offices,
                d.lines().stream().map(DeclarationDocument.Line::description).distinct().toList(),
                d.lines().stream().map(DeclarationDocument.Line::hsCode).distinct().toList(),
                rs.getString("kind"), rs.getString("status"), rs.getTimestamp("opened_at").toInstant()),
                rs.getInt("version"));
    }
}
