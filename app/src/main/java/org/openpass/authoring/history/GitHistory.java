package org.openpass.authoring.history;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.openpass.access.Actor;
import org.openpass.audittrail.AuditTrail;
import org.openpass.authoring.Confidentiality;
import org.openpass.authoring.Library;
import org.openpass.authoring.Work;
import org.openpass.authoring.WorkFile;
import org.openpass.authoring.WorkScenarios;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The history of what was released, in Git, so that law is reviewed as text: one commit a release, its author who prepared it, its
 * committer who released it. The database is the truth: a repository that was lost, or is another's, is written anew from it
 * with the same ids. Where no folder is named there is no history. What is confidential has a repository of its own.
 */
@Service
public class GitHistory {

    static final String OPEN = "works.git";
    static final String RISK = "risk.git";
    private static final int MOST_COMMITS = 100;

    private final Path folder;
    private final HistoryRows rows;
    private final Entries entries;
    private final TransactionTemplate transaction;
    private final Library library;
    private final WorkScenarios scenarios;
    private final AuditTrail audit;

    GitHistory(@Value("${openpass.history.folder:}") String folder, HistoryRows rows, Entries entries,
            TransactionTemplate transaction, Library library, WorkScenarios scenarios, AuditTrail audit) {
        this.folder = folder.isBlank() ? null : Path.of(folder).toAbsolutePath();
        this.rows = rows;
        this.entries = entries;
        this.transaction = transaction;
        this.library = library;
        this.scenarios = scenarios;
        this.audit = audit;
    }

    /** Whether this installation keeps one. */
    public boolean kept() {
        return folder != null;
    }

    GitFolder folder(boolean confidential) {
        return new GitFolder(folder.resolve(confidential ? RISK : OPEN));
    }

    /**
     * Writes what is not written yet. Where it stops in between, what was written stays told: else the repository would be ahead
     * of the database, be put aside and be written from its beginning, at every try anew.
     *
     * @return places that were written before with another id: what the database holds of them is not what it was
     * @throws UncheckedIOException when the folder cannot be written
     */
    synchronized List<Long> write() {
        List<Long> others = new ArrayList<>();
        IOException stopped = transaction.execute(t -> {
            rows.alone();
            rows.enter();
            List<Row> all = rows.all();
            try {
                follow(all, false, others);
                follow(all, true, others);
            } catch (IOException e) {
                if (!others.isEmpty()) {
                    // That it is another history is to be told, and is when it has been written to its end.
                    throw new UncheckedIOException(e);
                }
                return e;
            }
            rows.told();
            return null;
        });
        if (stopped != null) {
            throw new UncheckedIOException(stopped);
        }
        return others;
    }

    /** Goes on behind the place at which the repository stands; one that stands nowhere begins anew. */
    private void follow(List<Row> all, boolean confidential, List<Long> others) throws IOException {
        GitFolder repository = folder(confidential);
        String head = head(repository);
        int last = all.size() - 1;
        while (last >= 0 && (head == null || !head.equals(all.get(last).id(confidential)))) {
            last--;
        }
        boolean anew = last < 0 && all.stream().anyMatch(row -> row.id(confidential) != null);
        if (last < 0 && !repository.empty()) {
            putAside(repository);
        }
        for (Row row : all.subList(last + 1, all.size())) {
            // What was told and left nothing here has nothing for here; what is written anew is asked all the same.
            if (!anew && row.told() && row.id(confidential) == null) {
                continue;
            }
            Optional<Entry> entry = entries.of(row, confidential);
            String id = entry.isEmpty() ? null : repository.append(entry.get());
            if (row.told() && !Objects.equals(row.id(confidential), id)) {
                others.add(row.number());
            }
            if (!Objects.equals(row.id(confidential), id)) {
                rows.wrote(row.number(), confidential, id);
            }
        }
    }

    /** Null, too, when what is there cannot be read. */
    private static String head(GitFolder repository) {
        try {
            return repository.head().orElse(null);
        } catch (IOException damaged) {
            return null;
        }
    }

    /** It may tell what the database has lost, so nothing of it is taken away. */
    private static void putAside(GitFolder repository) throws IOException {
        Path path = repository.path();
        for (int n = 1; Files.exists(path); n++) {
            Path aside = path.resolveSibling(path.getFileName() + ".aside-" + n);
            if (!Files.exists(aside)) {
                Files.move(path, aside);
            }
        }
    }

    /** Releases that changed a version's files or those that it names, the newest first; none of what the actor may not see. */
    public List<Commit> of(String work, int version, Actor actor) {
        Optional<Work> found = kept() ? library.work(work, actor) : Optional.empty();
        try {
            return found.isEmpty() ? List.of() : folder(found.get().confidential())
                    .commits(paths(found.get(), version, actor), MOST_COMMITS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a commit changed of these files. Empty if it is none of theirs, or none for the actor. */
    public Optional<Difference> difference(String work, int version, String commit, Actor actor) {
        Optional<Work> found = kept() ? library.work(work, actor) : Optional.empty();
        try {
            return found.isEmpty() ? Optional.empty() : GitDifference.of(folder(found.get().confidential()), commit,
                    paths(found.get(), version, actor));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> paths(Work work, int version, Actor actor) {
        List<String> paths = new ArrayList<>(library.set(work.id(), version, actor).stream().map(WorkFile::path).toList());
        if (!paths.isEmpty()) {
            paths.addAll(scenarios.of(work).keySet());
        }
        return paths;
    }

    /** Whether the actor may have the whole history of works, or of those of risk. */
    public boolean offered(boolean confidential, Actor actor) {
        return kept() && Confidentiality.may(actor, confidential);
    }

    /**
     * A whole history as a file that {@code git clone} reads.
     *
     * @param confidential that of risk
     * @return whether there is one for the actor; else nothing was written
     */
    public boolean bundle(boolean confidential, Actor actor, OutputStream out) {
        if (!offered(confidential, actor)) {
            return false;
        }
        try {
            GitFolder taken = folder(confidential);
            if (taken.head().isEmpty()) {
                return false;
            }
            // Before it is given: what nobody could record is not taken.
            audit.record(actor.name(), "history.taken", confidential ? RISK : OPEN, "git bundle");
            return taken.bundle(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
