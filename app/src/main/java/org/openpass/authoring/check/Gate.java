package org.openpass.authoring.check;

import java.util.List;
import java.util.Map;

/** What may come in at all: what is refused here is kept by nobody; all else that is wrong are findings of a draft. */
public final class Gate {

    private Gate() {
    }

    /** What is refused of files that come from elsewhere, all of it at once. */
    public static List<Finding> refusals(Map<String, byte[]> set) {
        Findings found = new Findings();
        Check.refusals(Files.read(set), found);
        return found.all();
    }

    /** A refusal of something that is read before the files are: an archive. */
    public static Finding refusal(String file, String code, Object... args) {
        Findings found = new Findings();
        found.error(file, null, "refused." + code, args);
        return found.all().getFirst();
    }
}
