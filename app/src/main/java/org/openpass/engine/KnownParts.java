package org.openpass.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.openpass.engine.reading.ModelReader;
import org.openpass.engine.reading.ProcessModel;
import org.springframework.stereotype.Component;

/** The processes that others may call: those that say of which kind of case they are a part. */
@Component
public class KnownParts {

    /** Of a version; empty: it is no part. */
    private record Read(Optional<ProcessModel> part, Resources.Title title) {
    }

    private final Resources resources;
    private final Map<Long, Read> known = new ConcurrentHashMap<>();

    KnownParts(Resources resources) {
        this.resources = resources;
    }

    /** As their newest versions say, by id; a version never changes, so what it said is remembered. */
    public List<KnownPart> all() {
        Map<String, KnownPart> parts = new TreeMap<>();
        resources.all().stream().filter(version -> version.kind() == ModelKind.PROCESS && version.tag() != null).forEach(version -> {
            Read read = known.computeIfAbsent(version.key(), key -> read(version));
            read.part().ifPresent(model -> {
                List<String> tags = new ArrayList<>(List.of(version.tag()));
                Optional.ofNullable(parts.get(version.id())).ifPresent(before -> before.tags().stream()
                        .filter(tag -> !tag.equals(version.tag())).forEach(tags::add));
                parts.put(version.id(), new KnownPart(version.id(), model.caseProcess(), model.takes(), List.copyOf(tags), read.title()));
            });
        });
        return List.copyOf(parts.values());
    }

    private Read read(Deployed version) {
        return new Read(resources.file(version.key()).map(file -> ModelReader.process(file.content())).filter(ProcessModel::part),
                resources.title(version));
    }
}
