package org.openpass.authoring;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.openpass.engine.reading.ModelReader;
import org.openpass.engine.reading.ModelRefused;
import org.springframework.stereotype.Component;

/**
 * Which files are not for everybody: those of confidential works, and what will be one: a table that says that it holds criteria of
 * risk, and whatever lies in the folder of risk. Korean names and scenarios go with the model that they stand beside.
 */
@Component
class ConfidentialFiles {

    private final WorkRows works;

    ConfidentialFiles(WorkRows works) {
        this.works = works;
    }

    /** The names of those among files that come together. */
    Set<String> among(Map<String, byte[]> files) {
        List<Work> known = works.works();
        Set<String> tables = files.keySet().stream().filter(path -> path.endsWith(".dmn") && risk(files.get(path))).collect(Collectors.toSet());
        return files.keySet().stream().filter(path -> known.stream().filter(work -> belongs(path, work.path())).findFirst()
                .map(Work::confidential).orElse(LibraryFilling.module(path).equals(LibraryFilling.RISK))
                || tables.stream().anyMatch(table -> belongs(path, table))).collect(Collectors.toSet());
    }

    private static boolean belongs(String path, String model) {
        String stem = model.replaceFirst("\\.[a-z]+$", "");
        return path.equals(model) || path.equals(stem + "_ko.properties")
                || path.startsWith(stem + ".") && path.endsWith(ScenarioReading.SUFFIX);
    }

    private static boolean risk(byte[] table) {
        try {
            return LibraryFilling.RISK.equals(ModelReader.decision(table).kind());
        } catch (ModelRefused unreadable) {
            return false;
        }
    }
}
