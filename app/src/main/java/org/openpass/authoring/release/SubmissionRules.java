package org.openpass.authoring.release;

import static org.openpass.authoring.release.ModelReleaseRefused.require;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.openpass.access.Actor;
import org.openpass.authoring.Draft;
import org.openpass.authoring.DraftLists;
import org.openpass.authoring.Knowledge;
import org.openpass.authoring.Library;
import org.openpass.authoring.Version;
import org.openpass.authoring.Work;
import org.openpass.authoring.WorkFile;
import org.openpass.authoring.WorkScenarios;
import org.openpass.authoring.check.Check;
import org.openpass.authoring.check.Finding;
import org.openpass.authoring.release.ModelReleaseRefused.Reason;
import org.openpass.engine.ModelKind;
import org.openpass.engine.SetDeployment;
import org.openpass.terms.Seoul;
import org.springframework.stereotype.Component;

/** What is asked of a set of files at its submission, and again at its release: what may be said at all may have changed. */
@Component
class SubmissionRules {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(Seoul.ZONE);
    private static final String NAMES = "_ko.properties";
    /** Of a file by its path: what it is, the module, the name. */
    private static final int PLACED = 3;

    private final Library library;
    private final SetDeployment engine;
    private final Knowledge known;
    private final WorkScenarios scenarios;
    private final ModelReleaseRows rows;
    private final DraftLists drafts;
    private final Clock clock;

    SubmissionRules(Library library, SetDeployment engine, Knowledge known, WorkScenarios scenarios, ModelReleaseRows rows,
            DraftLists drafts, Clock clock) {
        this.library = library;
        this.engine = engine;
        this.known = known;
        this.scenarios = scenarios;
        this.rows = rows;
        this.drafts = drafts;
        this.clock = clock;
    }

    /** All that hinders it but who asks; what was found and is no error. */
    List<Finding> mustBeFit(Draft draft, Map<String, byte[]> files, Actor actor) {
        List<Finding> findings = findings(files);
        List<Finding> errors = findings.stream().filter(Finding::isError).toList();
        if (!errors.isEmpty()) {
            throw new ModelReleaseRefused(errors);
        }
        List<String> unknown = engine.unknown(files);
        standsOnTheNewest(draft, unknown, actor);
        belongs(draft, files, unknown, actor);
        isNew(draft, files, unknown, actor);
        require(!rows.tagUsed(draft.work(), tag(draft, files)), Reason.TAG, tag(draft, files));
        return findings;
    }

    /** Names of the files that are new to the engine. */
    List<String> fresh(Map<String, byte[]> files) {
        return engine.unknown(files);
    }

    List<Finding> findings(Map<String, byte[]> files) {
        return Check.of(files, known.now());
    }

    /** Who changes a version that is not the newest any more would take away what another released since. */
    private void standsOnTheNewest(Draft draft, List<String> unknown, Actor actor) {
        Integer newest = library.versions(draft.work(), actor).stream().findFirst().map(Version::number).orElse(null);
        require(Objects.equals(newest, draft.baseVersion()), Reason.STALE, String.valueOf(newest),
                String.valueOf(draft.baseVersion()));
        require(!rows.pending(draft.work(), unknown), Reason.PENDING, draft.work());
    }

    /**
     * A set brings its own work, and forms and decisions that it may bring: none of another process's, none under the id of
     * something else, and none that another set has brought since the draft began. What is of risk is brought by those who may see
     * it, and brings nothing that is for everybody: no other owner would read what became of that.
     */
    private void belongs(Draft draft, Map<String, byte[]> files, List<String> unknown, Actor actor) {
        Instant since = since(draft, actor);
        Work own = library.work(draft.work(), actor).orElseGet(() -> begins(draft, files));
        for (SetDeployment.Named file : engine.named(files)) {
            boolean itself = file.id().equals(own.id());
            Optional<Work> work = itself ? Optional.of(own) : library.work(file.id(), actor);
            boolean fits = work.map(standing -> standing.path().equals(file.path())).orElse(!library.taken(file.id(), file.path())
                    && ("/" + file.path()).matches(".*/" + Pattern.quote(own.module()) + "/[^/]+"));
            require(fits && (itself || file.kind() != ModelKind.PROCESS) && secretAlone(draft, file, work, unknown), Reason.FOREIGN,
                    file.path());
            if (!itself && unknown.contains(file.path())) {
                require(library.versions(file.id(), actor).stream().noneMatch(version ->
                        version.releasedAt().isAfter(since)), Reason.STALE_FILE, file.path());
            }
        }
    }

    /** Whatever a table says of itself: that it is law would lay it open. */
    private static boolean secretAlone(Draft draft, SetDeployment.Named file, Optional<Work> work, List<String> unknown) {
        return draft.confidential() ? file.risk() || work.filter(standing -> standing.confidential()
                && standing.kind() != ModelKind.DECISION).isPresent() || !unknown.contains(file.path())
                : !file.risk() && work.filter(Work::confidential).isEmpty();
    }

    /** Whichever is the newest decides by risk, so what is to begin later is given to the engine later. */
    boolean waits(Map<String, byte[]> files) {
        return engine.named(files).stream().anyMatch(SetDeployment.Named::risk);
    }

    /**
     * The work that a draft is the first of: a form or a decision that nothing has under this name, in the folder of a module that
     * there is. What a process is needs a module that knows its kind of case, which the check asks for.
     */
    private Work begins(Draft draft, Map<String, byte[]> files) {
        require(!library.taken(draft.work(), ""), Reason.UNSEEN);
        SetDeployment.Named file = engine.named(files).stream().filter(named -> named.id().equals(draft.work())).findFirst()
                .orElseThrow(() -> new ModelReleaseRefused(Reason.NOTHING));
        String[] folders = file.path().split("/");
        String root = file.kind() == ModelKind.FORM ? "forms" : "processes";
        require(folders.length == PLACED && folders[0].equals(root) && library.module(folders[1], draft.confidential())
                && !library.taken(draft.work(), file.path()), Reason.FOREIGN, file.path());
        return new Work(file.id(), file.kind(), folders[1], file.path(), draft.confidential());
    }

    /** When its files were those that stood: a copy has them of the draft that it was made of. */
    private Instant since(Draft draft, Actor actor) {
        Draft first = draft;
        for (Draft of = draft; of != null; of = of.copyOf() == null ? null : drafts.find(of.copyOf(), actor).orElse(null)) {
            first = of;
        }
        return first.begunAt();
    }

    /**
     * Of effect before the version that it rests on, it brings that one's changes with it, days before they are law: who signs
     * has to know.
     */
    List<Finding> beforeItsBase(Draft draft, Instant from, Actor actor) {
        Instant begins = from == null ? clock.instant() : from;
        return draft.baseVersion() == null ? List.of() : library.version(draft.work(), draft.baseVersion(), actor)
                .filter(base -> base.toCome(begins)).flatMap(base -> library.work(draft.work(), actor).map(work ->
                        new Finding(work.path(), null, 0, "release.beforeItsBase", Finding.Severity.WARNING,
                                List.of(String.valueOf(base.number()), MOMENT.format(base.effectiveFrom())), null)))
                .stream().toList();
    }

    private void isNew(Draft draft, Map<String, byte[]> files, List<String> unknown, Actor actor) {
        Map<String, byte[]> base = base(draft, actor);
        List<String> alone = new ArrayList<>();
        files.forEach((name, content) -> {
            if (name.endsWith(NAMES) && !Arrays.equals(content, base.get(name))
                    && unknown.stream().noneMatch(model -> model.replaceFirst("\\.[a-z]+$", NAMES).equals(name))) {
                alone.add(name);
            }
        });
        require(alone.isEmpty(), Reason.NAMES_ALONE, String.join(", ", alone));
        require(!unknown.isEmpty(), Reason.NOTHING);
    }

    /** The files of the version that the draft changes. */
    Map<String, byte[]> base(Draft draft, Actor actor) {
        Map<String, byte[]> base = new TreeMap<>();
        if (draft.baseVersion() != null) {
            for (WorkFile file : library.set(draft.work(), draft.baseVersion(), actor)) {
                base.put(file.path(), file.content());
            }
            library.work(draft.work(), actor).ifPresent(work -> base.putAll(scenarios.of(work)));
        }
        return base;
    }

    /** The version tag of the work itself, by which its versions are told apart. */
    String tag(Draft draft, Map<String, byte[]> files) {
        return engine.named(files).stream().filter(file -> file.id().equals(draft.work())).map(SetDeployment.Named::tag)
                .filter(Objects::nonNull).findFirst()
                .orElseThrow(() -> new ModelReleaseRefused(Reason.NOTHING));
    }

    /** Reason, article and moment, all errors at once. */
    NewModelRelease read(NewModelRelease asked) {
        List<String> wrong = new ArrayList<>();
        String reason = text("reason", asked.reason(), 10, 2_000, wrong);
        String article = text("article", asked.article(), 1, 200, wrong);
        if (!wrong.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", wrong));
        }
        require(asked.effectiveFrom() == null || asked.effectiveFrom().isAfter(clock.instant()), Reason.TOO_EARLY);
        return new NewModelRelease(reason, article, asked.effectiveFrom());
    }

    static String text(String name, String given, int shortest, int longest, List<String> wrong) {
        String text = given == null ? "" : given.strip();
        if (text.length() < shortest || text.length() > longest || text.indexOf(0) >= 0) {
            wrong.add(name + ": " + shortest + " to " + longest + " characters");
        }
        return text;
    }
}
