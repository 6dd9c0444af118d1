package org.openpass.search;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a person typed, as the words that are sought. */
record Words(List<String> all) {

    private static final int MOST = 16;
    /** A syllable that is being typed: its letters stand apart until it is whole. */
    private static final Pattern UNFINISHED = Pattern.compile("[\u3131-\u318E]+$");
    private static final Pattern DIGIT = Pattern.compile("\\d");
    /** As numbers of cases, declarations, bills of lading and cargo are written. */
    private static final Pattern NUMBER = Pattern.compile("(?=.*\\d)[\\p{L}\\p{N}][\\p{L}\\p{N}._/-]*");
    private static final Pattern KOREAN = Pattern.compile("[\uAC00-\uD7A3]");
    /** Shorter ones differ from too many others by one letter. */
    private static final int SHORTEST_MISTYPED = 3;
    private static final int LONGEST_NUMBER = 35;

    /** Null or blank: no words. */
    static Words of(String typed) {
        if (typed == null) {
            return new Words(List.of());
        }
        // Some systems write a syllable as its letters.
        return new Words(Arrays.stream(Normalizer.normalize(typed, Normalizer.Form.NFC).strip().split("\\s+"))
                .map(word -> UNFINISHED.matcher(word).replaceFirst(""))
                .filter(word -> !word.isEmpty()).limit(MOST).toList());
    }

    /** The one word, when it may be a whole number of a case or of a document, in capital letters. */
    Optional<String> number() {
        return all.size() == 1 && all.getFirst().length() <= LONGEST_NUMBER && NUMBER.matcher(all.getFirst()).matches()
                ? Optional.of(all.getFirst().toUpperCase(Locale.ROOT)) : Optional.empty();
    }

    /** Whether any of the words may be meant otherwise than it is typed. */
    boolean mayBeMistyped() {
        return all.stream().anyMatch(Words::mayBeMistyped);
    }

    static boolean mayBeMistyped(String word) {
        return word.length() >= SHORTEST_MISTYPED && !DIGIT.matcher(word).find();
    }

    static boolean korean(String word) {
        return KOREAN.matcher(word).find();
    }
}
