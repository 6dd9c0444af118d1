package org.openpass.authoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The scenarios that ship with the works. */
public final class PackagedScenarios {

    private PackagedScenarios() {
    }

    /** Those of the work, by the path at which they lie beside its file: {@code ⟨folder⟩/⟨work⟩.⟨what⟩.scenario.json}. */
    public static Map<String, byte[]> of(Work work) {
        String path = work.path().replaceFirst("\\.[a-z]+$", "");
        Map<String, byte[]> found = new TreeMap<>();
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:" + path + ".*"
                    + ScenarioReading.SUFFIX)) {
                found.put(path.substring(0, path.lastIndexOf('/') + 1) + file.getFilename(), file.getContentAsByteArray());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }
}
