package org.openpass.authoring.history;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.NullProgressMonitor;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.transport.BundleWriter;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.AndTreeFilter;
import org.eclipse.jgit.treewalk.filter.PathFilterGroup;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/** A bare repository: no files lie beside its objects. It grows by one commit after the other on {@code main}. */
final class GitFolder {

    static final String MAIN = Constants.R_HEADS + "main";
    private static final ZoneOffset KOREA = ZoneOffset.ofHours(9);

    private final Path path;

    GitFolder(Path path) {
        this.path = path;
    }

    Path path() {
        return path;
    }

    /** To be closed. It is made when there is none. */
    Repository open() throws IOException {
        Repository repository = new FileRepositoryBuilder().setFS(PlainGit.files()).setBare().setGitDir(path.toFile()).build();
        if (!Files.exists(path.resolve(Constants.HEAD))) {
            Files.createDirectories(path.getParent());
            repository.create(true);
            repository.updateRef(Constants.HEAD).link(MAIN);
            // What was told to be written is there after a power cut, too.
            repository.getConfig().setBoolean("core", null, "fsyncObjectFiles", true);
            repository.getConfig().setBoolean("core", null, "fsyncRefFiles", true);
            repository.getConfig().save();
        }
        return repository;
    }

    /** Whether it was made and no commit was ever written to its end. */
    boolean empty() {
        if (!Files.exists(path.resolve(Constants.HEAD))) {
            return false;
        }
        try (Repository repository = open()) {
            return repository.exactRef(MAIN) == null;
        } catch (IOException damaged) {
            return false;
        }
    }

    /** The newest commit; empty: there is none that can be read. */
    Optional<String> head() throws IOException {
        if (!Files.exists(path.resolve(Constants.HEAD))) {
            return Optional.empty();
        }
        try (Repository repository = open(); RevWalk walk = new RevWalk(repository)) {
            Ref main = repository.exactRef(MAIN);
            return main == null ? Optional.empty() : Optional.of(walk.parseCommit(main.getObjectId()).name());
        }
    }

    /** @return the id of the commit */
    String append(Entry entry) throws IOException {
        try (Repository repository = open(); ObjectInserter objects = repository.newObjectInserter()) {
            Ref main = repository.exactRef(MAIN);
            Map<String, ObjectId> files = main == null ? new TreeMap<>() : files(repository, main.getObjectId());
            files.keySet().removeIf(entry.dropped());
            for (Map.Entry<String, byte[]> file : entry.files().entrySet()) {
                files.put(file.getKey(), objects.insert(Constants.OBJ_BLOB, file.getValue()));
            }
            CommitBuilder commit = new CommitBuilder();
            commit.setTreeId(tree(files, objects));
            if (main != null) {
                commit.setParentId(main.getObjectId());
            }
            commit.setAuthor(person(entry.author(), entry.authoredAt()));
            commit.setCommitter(person(entry.committer(), entry.committedAt()));
            commit.setMessage(entry.message());
            ObjectId id = objects.insert(commit);
            objects.flush();
            for (String tag : entry.tags()) {
                point(repository, Constants.R_TAGS + tag, id, true);
            }
            // Last: with it the commit is written, or is none.
            point(repository, MAIN, id, false);
            return id.name();
        }
    }

    private static Map<String, ObjectId> files(Repository repository, ObjectId commit) throws IOException {
        Map<String, ObjectId> files = new TreeMap<>();
        try (RevWalk commits = new RevWalk(repository); TreeWalk walk = new TreeWalk(repository)) {
            walk.addTree(commits.parseCommit(commit).getTree());
            walk.setRecursive(true);
            while (walk.next()) {
                files.put(walk.getPathString(), walk.getObjectId(0));
            }
        }
        return files;
    }

    private static ObjectId tree(Map<String, ObjectId> files, ObjectInserter objects) throws IOException {
        DirCache index = DirCache.newInCore();
        DirCacheBuilder all = index.builder();
        files.forEach((name, content) -> {
            DirCacheEntry file = new DirCacheEntry(name);
            file.setFileMode(FileMode.REGULAR_FILE);
            file.setObjectId(content);
            all.add(file);
        });
        all.finish();
        return index.writeTree(objects);
    }

    /** Git asks for an address beside the name; there is none here but the name. */
    private static PersonIdent person(String name, Instant at) {
        return new PersonIdent(name, name, at, KOREA);
    }

    /** A name that Git does not take is none. */
    private static void point(Repository repository, String name, ObjectId commit, boolean anew) throws IOException {
        if (!Repository.isValidRefName(name)) {
            return;
        }
        RefUpdate update = repository.updateRef(name);
        update.setNewObjectId(commit);
        update.setForceUpdate(anew);
        update.disableRefLog();
        switch (update.update()) {
            case NEW, FAST_FORWARD, FORCED, NO_CHANGE -> { }
            case LOCK_FAILURE -> throw new IOException(name + " in " + repository.getDirectory() + " is locked. Only one node writes at "
                    + "a time, so the lock is one that a process left when it died: delete " + name + ".lock there");
            default -> throw new IOException(name + " in " + repository.getDirectory() + " could not be moved on: "
                    + update.getResult());
        }
    }

    /** The newest first, of those that changed any of the files. */
    List<Commit> commits(Collection<String> paths, int most) throws IOException {
        List<Commit> found = new ArrayList<>();
        if (paths.isEmpty() || head().isEmpty()) {
            return found;
        }
        try (Repository repository = open(); RevWalk walk = new RevWalk(repository)) {
            walk.setTreeFilter(AndTreeFilter.create(PathFilterGroup.createFromStrings(paths), TreeFilter.ANY_DIFF));
            walk.markStart(walk.parseCommit(repository.exactRef(MAIN).getObjectId()));
            for (RevCommit commit = walk.next(); commit != null && found.size() < most; commit = walk.next()) {
                found.add(commit(commit));
            }
        }
        return found;
    }

    static Commit commit(RevCommit commit) {
        PersonIdent author = commit.getAuthorIdent();
        PersonIdent committer = commit.getCommitterIdent();
        return new Commit(commit.name(), commit.getShortMessage(), commit.getFullMessage().substring(
                commit.getShortMessage().length()).strip(), author.getName(), author.getWhenAsInstant(), committer.getName(),
                committer.getWhenAsInstant());
    }

    /** All of it, as a file that {@code git clone} reads. Empty if there is nothing. */
    boolean bundle(OutputStream out) throws IOException {
        Optional<String> head = head();
        if (head.isEmpty()) {
            return false;
        }
        try (Repository repository = open()) {
            BundleWriter bundle = new BundleWriter(repository);
            bundle.include(Constants.HEAD, ObjectId.fromString(head.get()));
            repository.getRefDatabase().getRefsByPrefix(Constants.R_REFS).forEach(bundle::include);
            bundle.writeBundle(NullProgressMonitor.INSTANCE, out);
            return true;
        }
    }
}
