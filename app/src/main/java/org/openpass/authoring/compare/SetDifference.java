package org.openpass.authoring.compare;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.openpass.authoring.compare.Change.Kind;
import org.openpass.authoring.compare.Change.Part;
import org.openpass.engine.reading.ModelReader;
import org.openpass.engine.reading.ModelRefused;

/**
 * What is different between two sets of files. No difference of bytes is passed over: where nothing that is listed differs, or a
 * file cannot be read, that is said of the file.
 */
public final class SetDifference {

    private static final String NAMES = "_ko.properties";

    private final Map<String, byte[]> before;
    private final Map<String, byte[]> after;
    /** Old id to new id, of all processes. */
    private final Map<String, String> renamed = new HashMap<>();

    private SetDifference(Map<String, byte[]> before, Map<String, byte[]> after) {
        this.before = before;
        this.after = after;
    }

    /** Files by path, as drafts and versions have them; in the order of paths, names last. */
    public static List<Change> of(Map<String, byte[]> before, Map<String, byte[]> after) {
        return new SetDifference(before, after).changes();
    }

    private List<Change> changes() {
        Set<String> paths = new TreeSet<>((a, b) -> a.endsWith(NAMES) == b.endsWith(NAMES) ? a.compareTo(b)
                : Boolean.compare(a.endsWith(NAMES), b.endsWith(NAMES)));
        paths.addAll(before.keySet());
        paths.addAll(after.keySet());
        List<Change> changes = new ArrayList<>();
        for (String path : paths) {
            byte[] was = before.get(path);
            byte[] is = after.get(path);
            if (was == null || is == null) {
                changes.add(file(path, was == null ? Kind.ADDED : Kind.REMOVED));
            } else if (!Arrays.equals(was, is)) {
                changes.addAll(of(path, was, is));
            }
        }
        return List.copyOf(changes);
    }

    private List<Change> of(String path, byte[] was, byte[] is) {
        List<Change> changes;
        try {
            changes = read(path, was, is);
        } catch (ModelRefused | UncheckedIOException unreadable) {
            return List.of(file(path, Kind.CHANGED));
        }
        return changes.isEmpty() ? List.of(file(path, Kind.WRITTEN))
                : changes.stream().map(change -> change.in(path)).toList();
    }

    private List<Change> read(String path, byte[] was, byte[] is) {
        if (path.endsWith(".bpmn")) {
            var one = ModelReader.process(was);
            var other = ModelReader.process(is);
            renamed.putAll(ModelDifference.renamed(one, other));
            return ModelDifference.of(one, other);
        }
        if (path.endsWith(".dmn")) {
            return DecisionDifference.of(ModelReader.decision(was), ModelReader.decision(is));
        }
        if (path.endsWith(".form")) {
            ModelReader.form(was);
            ModelReader.form(is);
            return FormDifference.of(was, is);
        }
        return path.endsWith(NAMES) ? NamesDifference.of(was, is, renamed) : List.of(file(path, Kind.CHANGED));
    }

    private static Change file(String path, Kind kind) {
        return new Change(path, Part.FILE, kind, null, path, path.substring(path.lastIndexOf('/') + 1), null, null, null, false);
    }
}
