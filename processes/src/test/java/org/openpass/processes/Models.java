package org.openpass.processes;

import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.camunda.zeebe.model.bpmn.instance.BaseElement;
import io.camunda.zeebe.model.bpmn.instance.Process;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeProperties;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeProperty;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** The models as they lie in the folders of {@code processes} and {@code forms}. */
final class Models {
    private static final Path PROCESSES = Path.of("").toAbsolutePath();
    private static final Path FORMS = PROCESSES.resolveSibling("forms");

    private Models() {}

    /** A BPMN file, parsed against the schema that the engine uses. */
    record Model(Path file, BpmnModelInstance bpmn) {
        <T extends ModelElementInstance> Stream<T> all(Class<T> type) {
            return bpmn.getModelElementsByType(type).stream();
        }

        Process process() {
            return all(Process.class).findFirst().orElseThrow();
        }

        @Override
        public String toString() {
            return file.getFileName().toString();
        }
    }

    static Stream<Model> bpmn() {
        return inModuleFolders(PROCESSES, ".bpmn").map(file -> new Model(file, Bpmn.readModelFromFile(file.toFile())));
    }

    static Stream<Path> dmn() {
        return inModuleFolders(PROCESSES, ".dmn");
    }

    static Stream<Path> forms() {
        return inModuleFolders(FORMS, ".form");
    }

    /** The Korean table beside a model: {@code x.bpmn} has {@code x_ko.properties}. */
    static Map<String, String> korean(Path model) {
        var table = new Properties();
        var name = model.getFileName().toString().replaceFirst("\\.\\w+$", "_ko.properties");
        try (var reader = Files.newBufferedReader(model.resolveSibling(name))) {
            table.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table.stringPropertyNames().stream().collect(Collectors.toMap(key -> key, table::getProperty));
    }

    static Map<String, String> properties(BaseElement element) {
        return extension(element, ZeebeProperties.class)
                .map(all -> all.getProperties().stream()
                        .collect(Collectors.toMap(ZeebeProperty::getName, ZeebeProperty::getValue)))
                .orElse(Map.of());
    }

    static <T extends ModelElementInstance> Optional<T> extension(BaseElement element, Class<T> type) {
        return Optional.ofNullable(element.getExtensionElements())
                .flatMap(all -> all.getElementsQuery().filterByType(type).list().stream().findFirst());
    }

    private static Stream<Path> inModuleFolders(Path root, String ending) {
        try (var files = Files.find(root, 2, (path, attributes) -> path.toString().endsWith(ending))) {
            return files.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
