package org.openpass.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openpass.documents.DocumentRefused.Fault;

/** What a file must be to be taken; all that is wrong is said at once. */
final class FileRules {

    private FileRules() {
    }

    /**
     * The type of a file that may be taken.
     *
     * @param files how many the case has already
     */
    static FileType check(byte[] content, int files) {
        Optional<FileType> type = FileType.of(content);
        List<Fault> faults = new ArrayList<>();
        if (content.length == 0) {
            faults.add(Fault.of("file", "file.empty"));
        } else if (content.length > Documents.MOST_BYTES) {
            faults.add(Documents.tooLarge());
        } else if (type.isEmpty()) {
            faults.add(Fault.of("file", "file.type"));
        }
        if (files >= Documents.MOST_FILES) {
            faults.add(Fault.of("file", "file.tooMany", Documents.MOST_FILES));
        }
        if (!faults.isEmpty()) {
            throw new DocumentRefused(faults);
        }
        return type.orElseThrow();
    }
}
