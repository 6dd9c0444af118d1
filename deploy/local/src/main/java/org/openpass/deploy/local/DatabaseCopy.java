package org.openpass.deploy.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Copies a running PostgreSQL: its files as they are, then the log that makes them one moment, which is that of
 * {@link #finish()}. See "Making a Base Backup Using the Low Level API" in PostgreSQL's manual.
 */
final class DatabaseCopy implements AutoCloseable {

    private static final String SEGMENT = "[0-9A-F]{24}";
    /** Made anew at each start; the manual names them as not to be copied. */
    private static final Set<String> EMPTY = Set.of("pg_wal", "pg_replslot", "pg_dynshmem", "pg_notify", "pg_serial",
            "pg_snapshots", "pg_stat_tmp", "pg_subtrans");
    private static final Set<String> LEFT_OUT = Set.of("postmaster.pid", "postmaster.opts", "pg_internal.init",
            "backup_label", "tablespace_map");

    private final Connection connection;
    private final Path data;
    private final Path target;
    private final String firstSegment;

    /** Begins; the log is kept from here on until this is closed. */
    DatabaseCopy(PostgresServer server, Path target) throws SQLException {
        this.data = server.data();
        this.target = target;
        this.connection = server.superuser();
        try {
            ask("select pg_create_physical_replication_slot('openpass_backup', true, true)::text");
            firstSegment = ask("select pg_walfile_name(pg_backup_start('openpass', true))");
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    /** Copies the files while the database works on. */
    void copyFiles() throws IOException {
        FolderCopy.copy(data, target, entry -> !LEFT_OUT.contains(entry.getFileName().toString())
                && !entry.getFileName().toString().startsWith("pgsql_tmp") && !isEmptied(entry.getParent()));
        for (String inside : Set.of("archive_status", "summaries")) {
            Files.createDirectories(target.resolve("pg_wal").resolve(inside), Trees.OWNER_ONLY_FOLDER);
        }
    }

    private boolean isEmptied(Path folder) {
        return data.equals(folder.getParent()) && EMPTY.contains(folder.getFileName().toString());
    }

    /** Ends: what was committed before this is in the copy. */
    void finish() throws SQLException, IOException {
        try (Statement statement = connection.createStatement(); ResultSet end = statement.executeQuery(
                "select pg_walfile_name(lsn), labelfile from pg_backup_stop(wait_for_archive => false)")) {
            end.next();
            String lastSegment = end.getString(1);
            Path label = Files.createFile(target.resolve("backup_label"), Trees.OWNER_ONLY_FILE);
            Files.writeString(label, end.getString(2), StandardCharsets.UTF_8);
            copyLog(lastSegment);
        }
    }

    private void copyLog(String last) throws IOException {
        try (Stream<Path> segments = Files.list(data.resolve("pg_wal"))) {
            for (Path segment : segments.toList()) {
                String name = segment.getFileName().toString();
                if (name.matches(SEGMENT) && name.compareTo(firstSegment) >= 0 && name.compareTo(last) <= 0) {
                    FolderCopy.copyFile(segment, target.resolve("pg_wal").resolve(name));
                }
            }
        }
    }

    private String ask(String query) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet answer = statement.executeQuery(query)) {
            answer.next();
            return answer.getString(1);
        }
    }

    /** Also ends a backup that was not finished, and lets the log go. */
    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
