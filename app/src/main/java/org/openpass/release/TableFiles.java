package org.openpass.release;

import static org.openpass.release.ReleaseRules.require;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.openpass.access.Actor;
import org.openpass.audittrail.AuditTrail;
import org.openpass.release.Release.State;
import org.openpass.release.Release.Way;
import org.openpass.release.ReleaseRefused.Reason;
import org.openpass.release.file.FileRefused;
import org.openpass.release.file.FileRows;
import org.openpass.release.file.Spool;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Rows of a draft from a file, CSV (RFC 4180) or XLSX (ECMA-376), whose first row names the columns of the table. All that is
 * wrong with it is told by row and column, and then none of it is kept; else its rows stand in place of those that the draft
 * had. {@link TableExport} writes files that are read here.
 */
@Service
public class TableFiles {

    /** What is told on, with the id of a release, when a load goes on and when a release takes a step. */
    public static final String CHANNEL = "releases";
    /** Largest file. */
    public static final int MOST_BYTES = 30 * 1024 * 1024;
    /** Most rows of a file. */
    public static final int MOST_ROWS = 200_000;
    /** Most errors of a file that are kept. */
    public static final int MOST_ERRORS = 100_000;
    private static final int LONGEST_NAME = 200;

    private final ReleaseRules rules;
    private final Releases releases;
    private final Loads loads;
    private final ErrorRows errorRows;
    private final ErrorFile errorFile;
    private final LoadLine line;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;

    TableFiles(ReleaseRules rules, Releases releases, Loads loads, ErrorRows errorRows, ErrorFile errorFile, LoadLine line,
            AuditTrail audit, PlatformTransactionManager transactions) {
        this.rules = rules;
        this.releases = releases;
        this.loads = loads;
        this.errorRows = errorRows;
        this.errorFile = errorFile;
        this.line = line;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What was taken, and what there is to do about it: nothing, where the same file is there already. */
    private record Taken(Load load, RunningLoad running) {
    }

    /**
     * Takes a file for a draft and answers at once; {@link #progress} says how it goes on. The same file again, while nothing
     * else was done to the draft that has it, is that load.
     *
     * @param whole what stands and is not in the file ends, in the part of the table that the file speaks of
     *     ({@link GovernedTable#scope})
     * @throws ReleaseRefused when there is no such draft for the actor, its rows cannot be changed (STATE), a file for it is on
     *     its way (LOADING), or this is none of the two kinds, empty or too large (ERRORS)
     */
    public Load load(long release, String fileName, InputStream content, boolean whole, Actor actor) throws IOException {
        open(releases.get(release, actor));
        Spool.Came came = spooled(content);
        boolean runs = false;
        try {
            Taken taken = transaction.execute(status -> take(release, name(fileName), came, whole, actor));
            if (taken.running() != null) {
                line.add(taken.running());
                runs = true;
            }
            return taken.load();
        } finally {
            if (!runs) {
                Files.deleteIfExists(came.file());
            }
        }
    }

    private static Spool.Came spooled(InputStream content) throws IOException {
        Spool.Came came = null;
        boolean right = false;
        try {
            came = Spool.in(content, MOST_BYTES);
            FileRows.look(came.file());
            right = true;
            return came;
        } catch (FileRefused refused) {
            throw new ReleaseRefused(List.of(RowError.of(refused.row(), null, refused.code(), null)));
        } finally {
            if (came != null && !right) {
                Files.deleteIfExists(came.file());
            }
        }
    }

    private Taken take(long id, String fileName, Spool.Came came, boolean whole, Actor actor) {
        // A file that is being checked holds the draft to its end: who gives another is told that without waiting.
        Optional<Load> same = same(releases.get(id, actor), came, whole);
        Release draft = same.isEmpty() ? rules.held(id, actor) : null;
        if (draft != null) {
            same = same(draft, came, whole);
        }
        if (same.isPresent()) {
            return new Taken(same.get(), null);
        }
        int attempt = loads.begin(id, fileName, came.sha256(), came.size(), whole, actor.name());
        audit.record(actor.name(), "release.fileGiven", String.valueOf(id), fileName + " " + came.sha256());
        return new Taken(loads.find(id).orElseThrow(), new RunningLoad(new RunningLoad.About(id, attempt, draft.version(),
                draft.table(), fileName, whole, actor.name()), came.file()));
    }

    /** The load of the same file, where there is one; another that is on its way is in the way. */
    private Optional<Load> same(Release draft, Spool.Came came, boolean whole) {
        open(draft);
        Optional<Load> same = loads.same(draft.table(), came.sha256(), whole);
        require(same.isPresent() || loads.find(draft.id()).filter(last -> !last.ended()).isEmpty(), Reason.LOADING,
                String.valueOf(draft.id()));
        return same;
    }

    /** Its rows can be changed; those of an inverse are what they are. */
    private static void open(Release draft) {
        State state = draft.state();
        require(state.open() && draft.way() != Way.INVERSE, Reason.STATE, state.name());
    }

    /** Without the folders that some browsers tell. */
    private static String name(String given) {
        String name = given == null ? "" : given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "").strip();
        return name.isEmpty() ? "-" : name.substring(0, Math.min(name.length(), LONGEST_NAME));
    }

    /** How far the last file of a release is; empty where none was given. */
    public Optional<Load> progress(long release, Actor actor) {
        return loads.find(releases.get(release, actor).id());
    }

    /**
     * What is wrong with the last file of a release, by row and column.
     *
     * @param after how many of them are passed over: the next page begins after those that were read
     */
    public List<RowError> errors(long release, int after, int size, Actor actor) {
        return errorRows.page(releases.get(release, actor).id(), after, size);
    }

    /** All errors of the last file of a release as CSV, in Korean and English, each with its row's own cells beside. */
    public void writeErrors(long release, OutputStream out, Actor actor) throws IOException {
        errorFile.write(releases.get(release, actor), out);
    }
}
