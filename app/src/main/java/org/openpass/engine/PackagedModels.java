package org.openpass.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The models, decisions and forms that ship with the application: the first versions of the library. */
@Component
class PackagedModels {

    private final PathMatchingResourcePatternResolver classPath = new PathMatchingResourcePatternResolver();

    List<ModelFile> all() {
        List<ModelFile> found = new ArrayList<>();
        for (String pattern : List.of("processes/**/*.bpmn", "processes/**/*.dmn", "forms/**/*.form")) {
            for (Resource r : matching(pattern)) {
                try {
                    String url = r.getURL().getPath();
                    found.add(new ModelFile(url.substring(Math.max(url.lastIndexOf("/processes/"),
                            url.lastIndexOf("/forms/")) + 1), r.getContentAsByteArray()));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        return found;
    }

    /** The names in another language that stand beside a model. */
    Optional<String> names(String path, String language) {
        for (Resource r : matching(beside(path, language))) {
            try {
                return Optional.of(r.getContentAsString(StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return Optional.empty();
    }

    /** The file of names that stands beside a model. */
    static String beside(String path, String language) {
        return path.replaceFirst("\\.[a-z]+$", "_" + language + ".properties");
    }

    private List<Resource> matching(String pattern) {
        try {
            return List.of(classPath.getResources("classpath*:" + pattern));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
