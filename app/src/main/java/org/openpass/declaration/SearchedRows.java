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
import org.openpass.search.Versioned;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads what can be found of cases about a declaration: numbers, parties, and the goods as declared. */
@Component
class SearchedRows {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    SearchedRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * One statement, however many cases.
     *
     * @param number column with the number of the document that the case is about
     * @param document column with the declaration, as JSON
     * @param joined tables of these columns, joined to {@code casework.cases c} with {@code declaration.declarations d}
     */
    List<Versioned<CaseDocument>> of(Collection<String> caseNumbers, String number, String document, String joined) {
        return jdbc.sql("""
                select c.number, c.kind, c.status, c.office, c.opened_at, c.version, d.reference,
                    %s as subject, (%s)::text as document,
                    array(select p.party_id from casework.case_parties p where p.case_number = c.number) as party_ids,
                    array(select distinct a.name from casework.case_parties p join access.parties a
                        on a.id = p.party_id where p.case_number = c.number) as party_names,
                    array(select s.office::text from casework.case_offices s where s.case_number = c.number) as shared
                from casework.cases c %s
                where c.number in (:numbers)
                """.formatted(number, document, joined)).param("numbers", caseNumbers).query((rs, n) -> document(rs)).list();
    }

    private Versioned<CaseDocument> document(ResultSet rs) throws SQLException {
        DeclarationDocument d = json.readValue(rs.getString("document"), DeclarationDocument.class);
        Set<String> offices = new HashSet<>(List.of((String[]) rs.getArray("shared").getArray()));
        offices.add(rs.getString("office"));
        return new Versioned<>(new CaseDocument(rs.getString("number"), rs.getString("subject"),
                d.billOfLading(), rs.getString("reference"), List.of((String[]) rs.getArray("party_names").getArray()),
                Set.copyOf(Arrays.asList((Long[]) rs.getArray("party_ids").getArray())), offices,
                d.lines().stream().map(DeclarationDocument.Line::description).distinct().toList(),
                d.lines().stream().map(DeclarationDocument.Line::hsCode).distinct().toList(),
                rs.getString("kind"), rs.getString("status"), rs.getTimestamp("opened_at").toInstant()),
                rs.getInt("version"));
    }
}
