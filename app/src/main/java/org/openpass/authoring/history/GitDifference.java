package org.openpass.authoring.history;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Optional;
import org.eclipse.jgit.diff.DiffEntry;
import org.eclipse.jgit.diff.DiffFormatter;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.filter.PathFilterGroup;

/** What a commit changed, as text. */
final class GitDifference {

    /** More is read with the archive's history on a machine of one's own. */
    static final int MOST_BYTES = 256 * 1024;

    private GitDifference() {
    }

    /** Empty if the commit is not of this repository's history, or touched none of the files. */
    static Optional<Difference> of(GitFolder folder, String id, Collection<String> paths) throws IOException {
        Optional<String> head = folder.head();
        if (head.isEmpty() || paths.isEmpty() || !ObjectId.isId(id)) {
            return Optional.empty();
        }
        try (Repository repository = folder.open(); RevWalk walk = new RevWalk(repository)) {
            ObjectId asked = ObjectId.fromString(id);
            if (!repository.getObjectDatabase().has(asked)) {
                return Optional.empty();
            }
            if (!(walk.parseAny(asked) instanceof RevCommit commit)
                    || !walk.isMergedInto(commit, walk.parseCommit(ObjectId.fromString(head.get())))) {
                return Optional.empty();
            }
            RevCommit parent = commit.getParentCount() == 0 ? null : walk.parseCommit(commit.getParent(0));
            return written(repository, parent, commit, paths);
        }
    }

    private static Optional<Difference> written(Repository repository, RevCommit parent, RevCommit commit,
            Collection<String> paths) throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        boolean any = false;
        try (DiffFormatter lines = new DiffFormatter(text)) {
            lines.setRepository(repository);
            lines.setPathFilter(PathFilterGroup.createFromStrings(paths));
            for (DiffEntry file : lines.scan(parent == null ? null : parent.getTree(), commit.getTree())) {
                any = true;
                if (text.size() <= MOST_BYTES) {
                    lines.format(file);
                    lines.flush();
                }
            }
        }
        String whole = text.toString(StandardCharsets.UTF_8);
        boolean fits = text.size() <= MOST_BYTES;
        String shown = fits ? whole : whole.substring(0, whole.lastIndexOf('\n', Math.min(MOST_BYTES, whole.length() - 1)) + 1);
        return any ? Optional.of(new Difference(GitFolder.commit(commit), shown, fits)) : Optional.empty();
    }
}
