package org.openpass.authoring.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openpass.access.Actor;
import org.openpass.authoring.Draft;
import org.openpass.authoring.DraftLists;
import org.openpass.authoring.Library;
import org.openpass.authoring.Version;
import org.openpass.authoring.WorkScenarios;
import org.openpass.authoring.compare.Comparison.Side;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Any two versions or drafts side by side. What an owner may not see is not even named. */
@Service
@Transactional(readOnly = true)
public class Comparisons {

    /** Most drafts and versions that are offered. */
    private static final int MOST = 50;
    private static final String DRAFT = "draft";
    private static final Pattern REF = Pattern.compile("([A-Za-z0-9._-]{1,200}):([0-9]{1,9})");

    private final Library library;
    private final DraftLists drafts;
    private final WorkScenarios scenarios;

    Comparisons(Library library, DraftLists drafts, WorkScenarios scenarios) {
        this.library = library;
        this.drafts = drafts;
        this.scenarios = scenarios;
    }

    /** A version, by the work and its number. */
    public static String ref(String work, int version) {
        return work + ":" + version;
    }

    /** A draft. */
    public static String ref(Draft draft) {
        return DRAFT + ":" + draft.id();
    }

    /** Empty if one of them is not there for the actor. */
    public Optional<Comparison> of(String from, String to, Actor actor) {
        return side(from, actor).flatMap(one -> side(to, actor).map(other -> {
            Side before = other.version() == null ? kept(one, actor) : one;
            Side after = one.version() == null ? kept(other, actor) : other;
            return new Comparison(before, after, SetDifference.of(before.files(), after.files()));
        }));
    }

    /** A version beside a draft: the draft has the scenarios that are kept with the work, which are no version's. */
    private Side kept(Side side, Actor actor) {
        if (side.version() == null) {
            return side;
        }
        Map<String, byte[]> files = new TreeMap<>(side.files());
        library.work(side.work(), actor).ifPresent(work -> files.putAll(scenarios.of(work)));
        return new Side(side.ref(), side.work(), side.version(), side.tag(), side.title(), files);
    }

    /** What can be compared with something of this work, without its files: drafts, then versions, the newest first. */
    public List<Side> sides(String work, Actor actor) {
        List<Side> sides = new ArrayList<>();
        if (library.work(work, actor).isPresent()) {
            drafts.page(work, true, null, MOST, actor).forEach(draft -> sides.add(side(draft, Map.of())));
            library.versions(work, actor).stream().limit(MOST).forEach(version -> sides.add(side(version, Map.of())));
        }
        return sides;
    }

    private Optional<Side> side(String ref, Actor actor) {
        Matcher parts = REF.matcher(ref == null ? "" : ref);
        if (!parts.matches()) {
            return Optional.empty();
        }
        int number = Integer.parseInt(parts.group(2));
        return parts.group(1).equals(DRAFT)
                ? drafts.find(number, actor).map(draft -> side(draft, drafts.set(number, actor)))
                : library.version(parts.group(1), number, actor).map(version -> side(version, files(version, actor)));
    }

    private Map<String, byte[]> files(Version version, Actor actor) {
        Map<String, byte[]> files = new TreeMap<>();
        library.set(version.work(), version.number(), actor).forEach(file -> files.put(file.path(), file.content()));
        return files;
    }

    private static Side side(Version version, Map<String, byte[]> files) {
        return new Side(ref(version.work(), version.number()), version.work(), version.number(), version.tag(), null, files);
    }

    private static Side side(Draft draft, Map<String, byte[]> files) {
        return new Side(ref(draft), draft.work(), null, null, draft.title(), files);
    }
}
