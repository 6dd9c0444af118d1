package org.openpass.authoring;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import java.util.function.Function;
import org.openpass.engine.Resources;
import org.openpass.engine.reading.DecisionModel;
import org.openpass.engine.reading.FormModel;
import org.openpass.engine.reading.ModelReader;
import org.openpass.engine.reading.ProcessModel;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** What stands in versions of the library: read once, since a check asks many times at each step of a draft and no version changes. */
@Component
class ReadVersions {

    private static final int MOST = 500;

    private record Name(long key, String checksum) {

        static Name of(Version version) {
            return new Name(version.key(), version.checksum());
        }
    }

    private final Function<Long, Optional<Resources.File>> files;
    private final Cache<Name, DecisionModel> decisions = Caffeine.newBuilder().maximumSize(MOST).build();
    private final Cache<Name, ProcessModel> processes = Caffeine.newBuilder().maximumSize(MOST).build();
    private final Cache<Name, FormModel> forms = Caffeine.newBuilder().maximumSize(MOST).build();

    @Autowired
    ReadVersions(Resources resources) {
        this(resources::file);
    }

    ReadVersions(Function<Long, Optional<Resources.File>> files) {
        this.files = files;
    }

    /** Empty if its file is not known. */
    Optional<DecisionModel> decision(Version version) {
        return Optional.ofNullable(decisions.get(Name.of(version), name -> read(name, ModelReader::decision)));
    }

    Optional<ProcessModel> process(Version version) {
        return Optional.ofNullable(processes.get(Name.of(version), name -> read(name, ModelReader::process)));
    }

    Optional<FormModel> form(Version version) {
        return Optional.ofNullable(forms.get(Name.of(version), name -> read(name, ModelReader::form)));
    }

    private <T> T read(Name name, Function<byte[], T> reader) {
        return files.apply(name.key()).map(Resources.File::content).map(reader).orElse(null);
    }
}
