package org.openpass.authoring;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openpass.access.Actor;
import org.openpass.access.Visibilities;
import org.openpass.casework.CaseFile;
import org.openpass.casework.CaseList;
import org.openpass.engine.ElementFigures;
import org.openpass.engine.ElementFigures.Figure;
import org.openpass.engine.ElementFigures.Release;
import org.openpass.engine.ElementFigures.Stand;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where the cases of a process stand and how long its steps take, for who owns processes. Numbers are for every owner; the
 * cases themselves for those whose cases they are: an owner who is no officer sees none.
 */
@Service
@Transactional(readOnly = true)
public class Whereabouts {

    /** Of so many that stand somewhere the visible ones are a page: what an office may not see of them is passed over. */
    private static final int LOOKED_AT = 200;

    /**
     * What is asked for.
     *
     * @param version null: all versions, put together by the ids of their elements
     * @param from the first day, in Korea
     * @param until the last one
     */
    public record Question(String process, Integer version, LocalDate from, LocalDate until) {
    }

    /** A process with the figures that were asked for. */
    public record Answer(String process, List<Release> releases, List<Figure> figures) {
    }

    /** A case that stands at the element, and since when. */
    public record Standing(CaseFile file, int version, Instant since) {
    }

    /**
     * Those of a part of the cases that the actor may see.
     *
     * @param lookedAt how many that was
     * @param next where the next part begins; null: it was the last one
     */
    public record Page(List<Standing> cases, int lookedAt, String next) {
    }

    private final Library library;
    private final ElementFigures figures;
    private final CaseList cases;
    private final Visibilities visibilities;

    Whereabouts(Library library, ElementFigures figures, CaseList cases, Visibilities visibilities) {
        this.library = library;
        this.figures = figures;
        this.cases = cases;
        this.visibilities = visibilities;
    }

    /** Empty if there is no such process or version, or none for the actor. */
    public Optional<Answer> of(Question asked, Actor actor) {
        List<Long> chosen = chosen(asked.process(), asked.version(), actor);
        return chosen.isEmpty() ? Optional.empty() : Optional.of(new Answer(asked.process(), figures.releases(asked.process()),
                figures.of(chosen, asked.from(), asked.until())));
    }

    /**
     * A part of the cases that stand at the element now, who stands there longest first.
     *
     * @param after the {@code next} of the part before, or null
     */
    public Optional<Page> at(String process, Integer version, String element, String after, Actor actor) {
        List<Long> chosen = chosen(process, version, actor);
        if (chosen.isEmpty()) {
            return Optional.empty();
        }
        Place place = Place.parse(after);
        List<Stand> stands = figures.at(chosen, element, place.since(), place.key(), LOOKED_AT + 1);
        List<Stand> part = stands.subList(0, Math.min(stands.size(), LOOKED_AT));
        Map<String, CaseFile> seen = cases.among(visibilities.of(actor), part.stream().map(Stand::caseNumber).toList()).stream()
                .collect(Collectors.toMap(CaseFile::number, Function.identity()));
        List<Standing> visible = new ArrayList<>();
        part.stream().filter(stand -> seen.containsKey(stand.caseNumber())).forEach(stand -> visible.add(
                new Standing(seen.get(stand.caseNumber()), stand.version(), stand.since())));
        return Optional.of(new Page(visible, part.size(), stands.size() > LOOKED_AT ? Place.of(part.getLast()) : null));
    }

    private List<Long> chosen(String process, Integer version, Actor actor) {
        return library.work(process, actor).isEmpty() ? List.of() : figures.keys(process).entrySet().stream()
                .filter(release -> version == null || version.equals(release.getKey())).map(Map.Entry::getValue).toList();
    }

    /** Where a part begins, as it stands in an address. */
    private record Place(Instant since, long key) {

        static String of(Stand last) {
            return last.since() + "_" + last.key();
        }

        static Place parse(String text) {
            try {
                String[] parts = text == null ? new String[] {"0001-01-01T00:00:00Z", "0"} : text.split("_");
                return new Place(Instant.parse(parts[0]), Long.parseLong(parts[1]));
            } catch (java.time.format.DateTimeParseException | NumberFormatException | ArrayIndexOutOfBoundsException e) {
                return parse(null);
            }
        }
    }
}
