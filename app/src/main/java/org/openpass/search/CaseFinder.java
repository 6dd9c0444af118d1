package org.openpass.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openpass.access.Visibility;
import org.openpass.casework.CaseFile;
import org.openpass.casework.CaseList;
import org.openpass.casework.TrackingKeys;
import org.openpass.search.FoundCases.Found;
import org.springframework.stereotype.Service;

/**
 * Finds cases for screens and doors alike. The index says where words occur; whether the asker may see a case, and how it
 * stands, is always asked of the database, since a copy may be old. Whole numbers are looked up there, too: a case is
 * found by its number from its first moment, and while the index is away.
 */
@Service
public class CaseFinder {

    private static final int MOST_BY_OTHER_NUMBERS = 20;

    private final CaseSearch search;
    private final CaseList cases;
    private final List<CaseDocumentSource> sources;
    private final List<TrackingKeys> keys;

    CaseFinder(CaseSearch search, CaseList cases, List<CaseDocumentSource> sources, List<TrackingKeys> keys) {
        this.search = search;
        this.cases = cases;
        this.sources = sources;
        this.keys = keys;
    }

    /**
     * The cases in which every word occurs: in a number or a part of one (from three characters), in the beginning of a
     * commodity code (from four digits), in a party's name or in the description of the goods in Korean or English,
     * there also as the beginning of a word. When there is none, those with similar words.
     *
     * @param q      words; null or blank for all cases, newest first
     * @param status null for any
     * @param size   cases a page, 1 to 100
     * @param after  where the page before said that the next starts; null for the first
     * @throws IllegalArgumentException when {@code after} is not what a page before gave
     * @throws SearchUnavailable        when the index does not answer in time and the words are no number that is known
     */
    public FoundCases find(Visibility visibility, String q, String status, int size, String after) {
        Words words = Words.of(q);
        SearchPage page;
        try {
            page = search.search(q, status, SearchScope.of(visibility), size, after);
        } catch (SearchUnavailable away) {
            List<CaseFile> files = byAnyNumber(visibility, words, status);
            if (files.isEmpty()) {
                throw away;
            }
            return new FoundCases(documented(files), files.size(), true, null, false, true);
        }
        List<Found> found = visible(visibility, status, page.hits());
        long total = Math.max(found.size(), page.total() - (page.hits().size() - found.size()));
        if (after == null) {
            Set<String> shown = found.stream().map(one -> one.file().number()).collect(Collectors.toSet());
            List<CaseFile> numbered = new ArrayList<>(found.isEmpty() ? byAnyNumber(visibility, words, status)
                    : byNumber(visibility, words, status));
            numbered.removeIf(file -> shown.contains(file.number()));
            total += numbered.size();
            found = Stream.concat(documented(numbered).stream(), found.stream()).toList();
        }
        return new FoundCases(found, total, page.counted(), page.next(), page.similar(), false);
    }

    /** The cases with this whole number, or about a document with it, that the asker may see; as the database has them. */
    public List<CaseFile> numbered(Visibility visibility, String number) {
        return byNumber(visibility, Words.of(number), null);
    }

    private List<Found> visible(Visibility visibility, String status, List<SearchPage.Hit> hits) {
        if (hits.isEmpty()) {
            return List.of();
        }
        List<String> numbers = hits.stream().map(hit -> hit.document().caseNumber()).toList();
        Map<String, CaseFile> files = ofStatus(status, cases.among(visibility, numbers)).stream()
                .collect(Collectors.toMap(CaseFile::number, Function.identity()));
        return hits.stream().filter(hit -> files.containsKey(hit.document().caseNumber())).map(hit -> {
            CaseFile file = files.get(hit.document().caseNumber());
            return new Found(file, hit.document().of(file), hit.highlights());
        }).toList();
    }

    private List<CaseFile> byNumber(Visibility visibility, Words words, String status) {
        return ofStatus(status, words.number().map(number -> cases.numbered(visibility, number)).orElse(List.of()));
    }

    /** Also by numbers that people know the case by otherwise, such as those of its cargo. */
    private List<CaseFile> byAnyNumber(Visibility visibility, Words words, String status) {
        List<CaseFile> files = byNumber(visibility, words, status);
        String key = words.number().map(number -> number.replaceAll("[^0-9A-Z]", "")).orElse("");
        if (!files.isEmpty() || key.isEmpty()) {
            return files;
        }
        List<String> numbers = keys.stream()
                .flatMap(kind -> kind.caseNumbers(key, MOST_BY_OTHER_NUMBERS).stream()).distinct().toList();
        return numbers.isEmpty() ? List.of() : ofStatus(status, cases.among(visibility, numbers));
    }

    private static List<CaseFile> ofStatus(String status, List<CaseFile> files) {
        return status == null ? files : files.stream().filter(file -> file.status().equals(status)).toList();
    }

    private List<Found> documented(Collection<CaseFile> files) {
        if (files.isEmpty()) {
            return List.of();
        }
        List<String> numbers = files.stream().map(CaseFile::number).toList();
        Map<String, CaseDocument> documents = sources.stream().flatMap(source -> source.documents(numbers).stream())
                .collect(Collectors.toMap(document -> document.value().caseNumber(), Versioned::value));
        return files.stream().map(file -> {
            CaseDocument document = documents.get(file.number());
            return new Found(file, document == null ? null : document.of(file), Map.of());
        }).toList();
    }
}
