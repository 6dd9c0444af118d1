package org.openpass.reference;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import javax.sql.DataSource;
import org.openpass.signals.Remembering;
import org.postgresql.PGConnection;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings the rows that ship with the product into their tables by COPY, once a version of their file: whichever node comes
 * first, the others wait for it; a start with nothing new only reads.
 */
@Component
class ShippedRows {

    private final JdbcClient jdbc;
    private final DataSource database;
    private final TransactionTemplate transaction;
    private final Remembering remembering;

    ShippedRows(JdbcClient jdbc, DataSource database, TransactionTemplate transaction, Remembering remembering) {
        this.jdbc = jdbc;
        this.database = database;
        this.transaction = transaction;
        this.remembering = remembering;
    }

    /**
     * Brings a file, with a header of its columns, unless this version of it was brought.
     *
     * @param file CSV; packed when it ends in {@code .gz}
     * @param columns the file's, in order
     * @param statement puts the rows of the temporary table {@code shipped}, all texts, into the table; what stands it lets be
     */
    void bring(String file, String columns, String table, String statement) {
        String version = version(file);
        if (jdbc.sql("select count(*) from reference.shipped where file = ? and sha256 = ?").params(file, version)
                .query(Long.class).single() == 0) {
            transaction.executeWithoutResult(status -> {
                if (isNew(file, version)) {
                    jdbc.sql("create temporary table shipped (" + columns.replace(",", " text,") + " text) on commit drop")
                            .update();
                    copy(file);
                    jdbc.sql(statement).update();
                    jdbc.sql("drop table shipped").update();
                    remembering.changes(table);
                }
            });
        }
    }

    private boolean isNew(String file, String version) {
        return jdbc.sql("""
                insert into reference.shipped (file, sha256) values (?, ?)
                on conflict (file) do update set sha256 = excluded.sha256 where shipped.sha256 <> excluded.sha256
                """).params(file, version).update() > 0;
    }

    private void copy(String file) {
        Connection connection = DataSourceUtils.getConnection(database);
        try (InputStream packed = new ClassPathResource(file).getInputStream();
                InputStream rows = file.endsWith(".gz") ? new GZIPInputStream(packed) : packed) {
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy shipped from stdin (format csv, header)", rows);
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("The rows of " + file + " were not taken", e);
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
    }

    private static String version(String file) {
        try (DigestInputStream rows = new DigestInputStream(new ClassPathResource(file).getInputStream(),
                MessageDigest.getInstance("SHA-256"))) {
            rows.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(rows.getMessageDigest().digest());
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new IllegalStateException("The rows of " + file + " could not be read", e);
        }
    }
}
