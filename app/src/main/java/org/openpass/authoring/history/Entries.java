package org.openpass.authoring.history;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.openpass.authoring.ScenarioReading;
import org.openpass.authoring.history.HistoryRows.Made;
import org.openpass.authoring.history.HistoryRows.Signed;
import org.openpass.engine.Resources;
import org.springframework.stereotype.Component;

/**
 * Makes the commits of the two repositories out of rows. What is confidential stands in neither name nor content of the first,
 * and nothing that could differ when it is made again stands in either.
 */
@Component
class Entries {

    private static final String SYSTEM = "openpass";
    private static final String RISK = "/risk/";

    private final HistoryRows rows;
    private final Resources resources;

    Entries(HistoryRows rows, Resources resources) {
        this.rows = rows;
        this.resources = resources;
    }

    /** Empty if nothing of it belongs into the repository. */
    Optional<Entry> of(Row row, boolean confidential) {
        List<Made> made = rows.made(row).stream().filter(version -> version.confidential() == confidential).toList();
        Predicate<String> belongs = belongs(confidential);
        return row.release() == null ? shipped(made, belongs) : released(rows.release(row.release()), made, belongs);
    }

    private Predicate<String> belongs(boolean confidential) {
        List<String> stems = rows.confidential();
        return path -> confidential == (path.contains(RISK) || stems.stream().anyMatch(stem -> beside(path, stem)));
    }

    /** {@code select-lane.dmn}, {@code select-lane_ko.properties}; not {@code select-lane-again.dmn}. */
    private static boolean beside(String path, String stem) {
        return path.startsWith(stem) && path.length() > stem.length() && "._".indexOf(path.charAt(stem.length())) >= 0;
    }

    private Optional<Entry> shipped(List<Made> made, Predicate<String> belongs) {
        Map<String, byte[]> files = new TreeMap<>();
        made.forEach(version -> resources.file(version.key()).ifPresent(file -> {
            files.put(file.path(), file.content());
            if (file.koreanNames() != null) {
                files.put(file.path().replaceFirst("\\.[a-z]+$", "_ko.properties"),
                        file.koreanNames().getBytes(StandardCharsets.UTF_8));
            }
        }));
        files.keySet().removeIf(belongs.negate());
        if (files.isEmpty()) {
            return Optional.empty();
        }
        Instant at = made.getFirst().at();
        return Optional.of(new Entry(SYSTEM, at, SYSTEM, at, "Shipped with the application\n\n" + versions(made), files,
                path -> false, tags(made)));
    }

    /** A set is looked at as a whole: a scenario that it does not have any more was taken out of it. */
    private Optional<Entry> released(Signed release, List<Made> made, Predicate<String> belongs) {
        Map<String, byte[]> files = rows.files(release.id());
        files.keySet().removeIf(belongs.negate());
        if (files.isEmpty()) {
            return Optional.empty();
        }
        String stem = rows.stem(release.work());
        return Optional.of(new Entry(release.by(), release.at(), release.signer(), release.signedAt(), message(release, made),
                files, path -> beside(path, stem) && path.endsWith(ScenarioReading.SUFFIX) && !files.containsKey(path),
                tags(made)));
    }

    private static String message(Signed release, List<Made> made) {
        return release.title().strip().replaceAll("\\s+", " ") + "\n\n" + release.reason().strip() + "\n\n"
                + "Article: " + release.article().replaceAll("\\s+", " ") + "\n"
                + (release.effectiveFrom() == null ? "" : "Effective: " + release.effectiveFrom().truncatedTo(ChronoUnit.SECONDS)
                        .atOffset(ZoneOffset.ofHours(9)) + "\n")
                + versions(made) + "Release: " + release.id() + "\nSet: " + release.setHash() + "\n";
    }

    private static String versions(List<Made> made) {
        return made.stream().map(version -> "Version: " + version.work() + " " + version.number()
                + (version.tag() == null ? "" : ", tag " + version.tag()) + "\n").collect(Collectors.joining());
    }

    private static List<String> tags(List<Made> made) {
        return made.stream().map(Made::ref).filter(Objects::nonNull).toList();
    }
}
