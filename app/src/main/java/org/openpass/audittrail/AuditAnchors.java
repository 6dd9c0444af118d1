package org.openpass.audittrail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ties the chain of the audit trail to a place outside of the database, a file to which lines are only added. Who may write
 * the database can seal a changed chain anew from its beginning, and it verifies; but it is not the chain any more that was
 * written down there.
 */
@Component
@ConditionalOnProperty("openpass.audit.anchor")
public class AuditAnchors {

    static final String FILE = "audit-anchors.txt";
    private static final long LOCK = 0x616e63686fL;
    private static final Duration OFTEN = Duration.ofDays(1);
    private static final long MANY = 100_000;
    /** Number, seal, when; what is no whole line was torn by a power cut and anchors nothing. */
    private static final Pattern LINE = Pattern.compile("(?m)^(\\d{1,18}) ([0-9a-f]{64}) (\\d{4}-[0-9T:.-]+Z)$");

    private record Anchor(long number, String seal) {
    }

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Path folder;
    private final Path file;
    private int longest;

    /** @param folder on other storage, best such that lets nothing be taken away; it must be there */
    AuditAnchors(JdbcClient jdbc, Clock clock, @Value("${openpass.audit.anchor}") Path folder) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.folder = folder;
        this.file = folder.resolve(FILE);
    }

    /**
     * Writes the newest seal down when the last one is a day old, or many entries ago; by one node at a time.
     *
     * @return whether it was time
     * @throws UncheckedIOException when the place cannot be reached
     */
    @Transactional
    public boolean anchor() {
        boolean alone = jdbc.sql("select pg_try_advisory_xact_lock(?)").param(LOCK).query(Boolean.class).single();
        Optional<Anchor> head = jdbc.sql("select seal_number, seal from audittrail.entries where seal_number is not null "
                + "order by seal_number desc limit 1").query((rs, n) -> new Anchor(rs.getLong(1), rs.getString(2))).optional();
        if (!alone || head.isEmpty() || !due(head.get().number())) {
            return false;
        }
        append(head.get().number() + " " + head.get().seal() + " " + DateTimeFormatter.ISO_INSTANT.format(clock.instant())
                + "\n");
        return true;
    }

    private boolean due(long head) {
        List<MatchResult> lines = LINE.matcher(read()).results().toList();
        if (lines.isEmpty()) {
            return true;
        }
        MatchResult last = lines.getLast();
        long number = Long.parseLong(last.group(1));
        Instant at = Instant.parse(last.group(3));
        return head != number && (head - number >= MANY || !clock.instant().isBefore(at.plus(OFTEN)));
    }

    /** How many anchors the chain does not bear out; one, too, when there is none, or they cannot be read. */
    public long broken() {
        List<Anchor> anchors;
        try {
            anchors = LINE.matcher(read()).results()
                    .map(line -> new Anchor(Long.parseLong(line.group(1)), line.group(2))).toList();
        } catch (UncheckedIOException away) {
            return 1;
        }
        return anchors.isEmpty() ? 1 : jdbc.sql("""
                select count(*) from unnest(cast(? as bigint[]), cast(? as text[])) a (number, seal)
                left join audittrail.entries e on e.seal_number = a.number where e.seal is distinct from a.seal
                """).params(anchors.stream().map(Anchor::number).toArray(Long[]::new),
                anchors.stream().map(Anchor::seal).toArray(String[]::new)).query(Long.class).single();
    }

    /**
     * A folder that is not there is storage that is away, and nothing is put in its place. Nor is a new file begun where
     * this node has seen a longer one: the folder is what an unmounted storage leaves, or somebody took anchors away.
     */
    private synchronized String read() {
        try {
            if (!Files.isDirectory(folder)) {
                throw new IOException("There is no folder " + folder);
            }
            String text = Files.exists(file) ? Files.readString(file) : "";
            if (text.length() < longest) {
                throw new IOException("Anchors are gone from " + file);
            }
            longest = text.length();
            return text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized void append(String line) {
        String before = read();
        String added = (before.isEmpty() || before.endsWith("\n") ? "" : "\n") + line;
        try (FileChannel out = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            ByteBuffer bytes = ByteBuffer.wrap(added.getBytes(StandardCharsets.US_ASCII));
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
            out.force(true);
            longest = before.length() + added.length();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
