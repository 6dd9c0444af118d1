package org.openpass.documents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.openpass.casework.Audience;

/** Reads rows. */
final class DocumentRows {

    private DocumentRows() {
    }

    static Document document(ResultSet rs, int n) throws SQLException {
        return new Document(rs.getObject("id", UUID.class), rs.getString("case_number"),
                DocumentKind.valueOf(rs.getString("kind")), rs.getString("file_name"), rs.getString("media_type"),
                rs.getInt("size"), rs.getString("sha256"), Audience.valueOf(rs.getString("audience")),
                rs.getString("added_by"), rs.getTimestamp("added_at").toInstant());
    }
}
