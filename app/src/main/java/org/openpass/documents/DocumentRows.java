package org.openpass.documents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.openpass.casework.Audience;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The files of cases as they are stored; of a case's files each reader sees, and counts, those for them alone. */
@Component
class DocumentRows {

    private static final String COLUMNS = "id, case_number, kind, file_name, media_type, size, sha256, audience, added_by, "
            + "added_at, party_id, series";
    private static final String READ = "select * from (select " + COLUMNS + ", replaced_by, "
            + "row_number() over (partition by series order by version) as version, "
            + "count(*) over (partition by series) as versions from documents.documents "
            + "where case_number = :number and audience in (:audiences)) d ";

    private final JdbcClient jdbc;

    DocumentRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private JdbcClient.StatementSpec read(String caseNumber, Audience reader, String which) {
        return jdbc.sql(READ + which).param("number", caseNumber).param("audiences",
                EnumSet.range(Audience.PUBLIC, reader).stream().map(Enum::name).toList());
    }

    List<Document> newest(String caseNumber, Audience reader) {
        return read(caseNumber, reader, "where version = versions order by added_at, id")
                .query(DocumentRows::document).list();
    }

    List<Document> all(String caseNumber, Audience reader) {
        return read(caseNumber, reader, "order by added_at, id").query(DocumentRows::document).list();
    }

    Optional<Document> find(String caseNumber, UUID id, Audience reader) {
        return read(caseNumber, reader, "where id = :id").param("id", id).query(DocumentRows::document).optional();
    }

    List<Document> versions(String caseNumber, UUID series, Audience reader) {
        return read(caseNumber, reader, "where series = :series order by version").param("series", series)
                .query(DocumentRows::document).list();
    }

    /** The same content of the same kind for the same readers; what stands in the list before what was replaced. */
    Optional<Document> known(String caseNumber, DocumentKind kind, String hash, Audience audience) {
        return read(caseNumber, Audience.OFFICER, "where kind = :kind and sha256 = :hash and audience = :audience "
                + "order by replaced_by is not null, added_at desc, id limit 1").param("kind", kind.name())
                .param("hash", hash).param("audience", audience.name()).query(DocumentRows::document).optional();
    }

    int count(String caseNumber) {
        return jdbc.sql("select count(*) from documents.documents where case_number = ?").param(caseNumber)
                .query(Integer.class).single();
    }

    byte[] content(UUID id) {
        return jdbc.sql("select content from documents.documents where id = ?").param(id).query(byte[].class).single();
    }

    /** Stores a file whose case is locked; as the newest version when it is one of several. */
    void insert(Document d, Screening.Passed passed, byte[] content) {
        UUID last = jdbc.sql("select id from documents.documents where series = ? and replaced_by is null")
                .param(d.series()).query(UUID.class).optional().orElse(null);
        jdbc.sql("insert into documents.documents (" + COLUMNS + ", version, scanned_at, scanners, content) "
                + "values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)").params(d.id(), d.caseNumber(), d.kind().name(),
                d.fileName(), d.mediaType(), d.size(), d.sha256(), d.audience().name(), d.addedBy(),
                Timestamp.from(d.addedAt()), d.partyId(), d.series(), d.version(), Timestamp.from(passed.at()),
                passed.scanners(), content).update();
        if (last != null) {
            jdbc.sql("update documents.documents set replaced_by = ? where id = ?").params(d.id(), last).update();
        }
    }

    /** Lets parties read it; false when they may already, or have the same content. */
    boolean share(String caseNumber, UUID id) {
        return jdbc.sql("""
                update documents.documents d set audience = 'PARTY' where id = ? and case_number = ?
                and audience = 'OFFICER' and not exists (select 1 from documents.documents o
                    where o.case_number = d.case_number and o.kind = d.kind and o.sha256 = d.sha256
                    and o.audience = 'PARTY' and o.replaced_by is null)
                """).params(id, caseNumber).update() > 0;
    }

    private static Document document(ResultSet rs, int n) throws SQLException {
        return new Document(rs.getObject("id", UUID.class), rs.getString("case_number"),
                DocumentKind.valueOf(rs.getString("kind")), rs.getString("file_name"), rs.getString("media_type"),
                rs.getInt("size"), rs.getString("sha256"), Audience.valueOf(rs.getString("audience")),
                rs.getString("added_by"), rs.getTimestamp("added_at").toInstant(), rs.getObject("party_id", Long.class),
                rs.getObject("series", UUID.class), rs.getInt("version"), rs.getInt("versions"));
    }
}
