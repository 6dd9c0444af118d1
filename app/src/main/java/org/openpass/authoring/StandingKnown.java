package org.openpass.authoring;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.openpass.authoring.check.Known;
import org.openpass.authoring.feel.Gives;
import org.openpass.engine.JobType;
import org.openpass.engine.KnownMessage;
import org.openpass.engine.ModelKind;
import org.openpass.engine.reading.DecisionModel;
import org.openpass.engine.reading.FormModel;
import org.openpass.engine.reading.ProcessModel;
import org.openpass.tasks.TaskKind;

/** What may be said by the words of the modules and the versions of the library, those of risk with them: models name them. */
final class StandingKnown implements Known {

    private final Vocabulary words;
    private final Catalogue works;
    private final ReadVersions read;

    StandingKnown(Vocabulary words, Catalogue works, ReadVersions read) {
        this.words = words;
        this.works = works;
        this.read = read;
    }

    @Override
    public Set<String> jobTypes() {
        return words.jobTypes().keySet();
    }

    @Override
    public Optional<Job> job(String type) {
        return Optional.ofNullable(words.jobTypes().get(type)).map((JobType known) -> new Job(known.once(), known.after()));
    }

    @Override
    public Optional<Decides> decides(String elementId, Map<String, String> properties) {
        return words.kind(elementId, properties).map(StandingKnown::decides);
    }

    private static Decides decides(TaskKind kind) {
        return new Decides(kind.name(), kind.repeatable(), kind.process(), kind.fields().stream().map(field ->
                new Decides.Field(field.key(), field.needed(), field.values(), field.when())).collect(Collectors.toSet()));
    }

    @Override
    public Set<String> decides() {
        return words.taskKinds().keySet();
    }

    @Override
    public Map<String, String> messages(String process) {
        return words.messages().stream().filter(message -> message.process().equals(process))
                .collect(Collectors.toMap(KnownMessage::name, KnownMessage::key, (one, other) -> one));
    }

    @Override
    public Optional<Statuses> statuses(String process) {
        return Optional.ofNullable(words.statuses().get(process)).map(of -> new Statuses(of.waiting(), of.ended()));
    }

    @Override
    public Set<String> groups() {
        return words.groups();
    }

    @Override
    public Set<String> roles() {
        return words.roles();
    }

    @Override
    public Set<String> goals() {
        return words.goals();
    }

    @Override
    public Set<String> parameters() {
        return words.parameters();
    }

    @Override
    public Set<String> taken() {
        return words.taken();
    }

    @Override
    public Optional<Decided> decision(String id) {
        return released(id).map((DecisionModel model) -> new Decided(model.kind(), model.versionTag(), model.parameters()));
    }

    @Override
    public List<String> forms(String id) {
        return versions(ModelKind.FORM, id).stream().map(Version::tag).filter(Objects::nonNull).distinct().toList();
    }

    @Override
    public Optional<FormModel> form(String id, String tag) {
        return versions(ModelKind.FORM, id).stream().filter(version -> tag.equals(version.tag())).findFirst()
                .flatMap(read::form);
    }

    @Override
    public Set<String> processes() {
        return works.works().stream().filter(work -> work.kind() == ModelKind.PROCESS).map(Work::id).collect(Collectors.toSet());
    }

    @Override
    public List<String> tags(String process) {
        return versions(ModelKind.PROCESS, process).stream().map(Version::tag).filter(Objects::nonNull).distinct().toList();
    }

    @Override
    public Optional<ProcessModel> called(String process, String tag) {
        return versions(ModelKind.PROCESS, process).stream().filter(version -> tag.equals(version.tag())).findFirst()
                .flatMap(read::process);
    }

    @Override
    public boolean tagTaken(String path, String id, String tag, byte[] content) {
        String checksum = LibraryFilling.sha256(content);
        return works.versions(id).stream().filter(version -> tag.equals(version.tag()))
                .anyMatch(version -> !version.checksum().equals(checksum));
    }

    @Override
    public Gives gives() {
        return new VocabularyGives(words);
    }

    @Override
    public Optional<DecisionModel> released(String decision) {
        return versions(ModelKind.DECISION, decision).stream().findFirst().flatMap(read::decision);
    }

    /** Newest first. */
    private List<Version> versions(ModelKind kind, String id) {
        return works.work(id).filter(work -> work.kind() == kind).map(work -> works.versions(id)).orElse(List.of());
    }
}
