package org.openpass.cargo;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.openpass.search.CaseDocument;
import org.openpass.search.CaseDocumentSource;
import org.openpass.search.Versioned;
import org.springframework.jdbc.core.simple.JdbcClient;

/** By what the cases of a kind are found. Who may see a case, and where it stands, is of every kind the same. */
public final class CargoDocuments implements CaseDocumentSource {

    private static final String SELECT = """
            select c.number, c.kind, c.status, c.office, c.opened_at, c.version, %s as said, %s as bill, %s as reference, %s as names, %s as goods,
                %s as codes, array(select i.party_id from casework.case_parties i where i.case_number = c.number) as party_ids,
                array(select i.office::text from casework.case_offices i where i.case_number = c.number) as shared
            from casework.cases c %s where c.number in (:numbers)
            """;

    /**
     * By what, as expressions of SQL; null: by nothing such.
     *
     * @param number the number of what was declared or applied for
     * @param bill the number of the goods
     * @param reference another number
     * @param names of persons and means of transport, an array
     * @param goods what they are, an array
     * @param codes commodity codes, an array
     */
    public record Found(String number, String bill, String reference, String names, String goods, String codes) {
    }

    private final JdbcClient jdbc;
    private final String kind;
    private final String select;

    /**
     * The cases of a kind.
     *
     * @param joined the tables that the expressions read, joined to the case {@code c}
     */
    public CargoDocuments(JdbcClient jdbc, String kind, Found found, String joined) {
        this.jdbc = jdbc;
        this.kind = kind;
        this.select = SELECT.formatted(found.number(), found.bill(), found.reference(), found.names(), found.goods(), found.codes(), joined);
    }

    @Override
    public String kind() {
        return kind;
    }

    @Override
    public List<Versioned<CaseDocument>> documents(Collection<String> caseNumbers) {
        return jdbc.sql(select).param("numbers", caseNumbers).query((rs, n) -> document(rs)).list();
    }

    private static Versioned<CaseDocument> document(ResultSet rs) throws SQLException {
        Set<String> offices = new HashSet<>(texts(rs.getArray("shared")));
        offices.add(rs.getString("office"));
        return new Versioned<>(new CaseDocument(rs.getString("number"), rs.getString("said"), rs.getString("bill"), rs.getString("reference"),
                texts(rs.getArray("names")), Set.copyOf(Arrays.asList((Long[]) rs.getArray("party_ids").getArray())), offices,
                texts(rs.getArray("goods")), texts(rs.getArray("codes")), rs.getString("kind"), rs.getString("status"),
                rs.getTimestamp("opened_at").toInstant()), rs.getInt("version"));
    }

    private static List<String> texts(Array array) throws SQLException {
        return array == null ? List.of() : Arrays.stream((Object[]) array.getArray()).filter(Objects::nonNull).map(Object::toString).toList();
    }
}
