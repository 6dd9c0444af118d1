package org.openpass.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.openpass.access.Actor;
import org.openpass.audittrail.AuditTrail;
import org.openpass.audittrail.Looks;
import org.openpass.terms.Limits;
import org.springframework.stereotype.Component;

/**
 * Lists that leave the system as files. Each is written down with who took it, why, of what query, and with its hash, before its
 * first byte is sent; so is a look of customs' people at each case in it. A list that cannot be written down is not given out.
 */
@Component
public class ListExports {

    private static final int LONGEST_REASON = 500;

    /**
     * A list as a file, which whoever sends it deletes afterwards.
     *
     * @param cut there are more rows than a file takes
     */
    public record Exported(Path file, ListFormat format, int rows, boolean cut, String sha256) {
    }

    private final AuditTrail audit;
    private final Looks looks;
    private final Limits limits;

    ListExports(AuditTrail audit, Looks looks, Limits limits) {
        this.limits = limits;
        this.audit = audit;
        this.looks = looks;
    }

    /** Most rows of a file. */
    public int mostRows() {
        return limits.of("export.mostRows");
    }

    /** A reason shorter than this says nothing. */
    public int shortestReason() {
        return limits.of("export.shortestReason");
    }

    /** Whether a reason says why. */
    public boolean says(String reason) {
        return reason != null && reason.strip().length() >= shortestReason();
    }

    /**
     * Writes the list.
     *
     * @param reason why it is taken
     * @param address where it goes
     * @throws ReasonMissing when the reason says nothing
     */
    public Exported take(ListTable table, ListFormat format, String reason, Actor actor, String address) throws IOException {
        if (!says(reason)) {
            throw new ReasonMissing(shortestReason());
        }
        String why = reason.strip().substring(0, Math.min(reason.strip().length(), LONGEST_REASON));
        Path file = Files.createTempFile("openpass-list-", format.extension());
        boolean given = false;
        try {
            Exported exported = write(table, format, file, mostRows(), subjects -> {
                if (actor.partyId() == null) {
                    looks.looked(new Looks.Reader(actor.name(), actor.office(), address), "export " + table.name(), subjects,
                            new Looks.Manner(Looks.How.DOWNLOAD, false, null, why));
                }
            });
            audit.record(actor.name(), "export.taken", table.name(), format + " " + exported.rows() + " rows"
                    + (exported.cut() ? " (cut)" : "") + " " + exported.sha256() + " [" + table.query() + "] " + why);
            given = true;
            return exported;
        } finally {
            if (!given) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** @param seen is told the numbers of the cases on each page that was written */
    private static Exported write(ListTable table, ListFormat format, Path file, int most, Consumer<List<String>> seen)
            throws IOException {
        MessageDigest digest = sha256();
        int rows = 0;
        boolean cut = false;
        try (OutputStream out = new DigestOutputStream(new BufferedOutputStream(Files.newOutputStream(file)), digest);
                ListSheet sheet = ListSheet.open(format, out, table.headers())) {
            for (int page = 0; !cut; page++) {
                List<List<Object>> found = table.rows().apply(page);
                if (found.isEmpty()) {
                    break;
                }
                List<List<Object>> taken = found.subList(0, Math.min(found.size(), most - rows));
                for (List<Object> row : taken) {
                    sheet.row(row);
                }
                seen.accept(taken.stream().map(List::getFirst).filter(Objects::nonNull).map(Object::toString).distinct().toList());
                rows += taken.size();
                cut = taken.size() < found.size();
            }
        }
        return new Exported(file, format, rows, cut, HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
