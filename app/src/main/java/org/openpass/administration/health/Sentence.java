package org.openpass.administration.health;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.openpass.terms.Labels;

/**
 * How a part of the system is, in a sentence.
 *
 * @param key   its text
 * @param args  what stands in the text: numbers, texts, moments, days and lengths of time
 * @param since since when it is so, where the part knows it, or null
 */
public record Sentence(Light light, String key, List<Object> args, Instant since) {

    /** All is well. */
    public static Sentence good(String key, Object... args) {
        return of(Light.GOOD, key, args);
    }

    /** Somebody is to look at it. */
    public static Sentence watch(String key, Object... args) {
        return of(Light.WATCH, key, args);
    }

    /** Somebody is to do something. */
    public static Sentence bad(String key, Object... args) {
        return of(Light.BAD, key, args);
    }

    static Sentence of(Light light, String key, Object... args) {
        return new Sentence(light, key, Arrays.asList(args), null);
    }

    /** The same with the moment since when it is so. */
    public Sentence since(Instant moment) {
        return new Sentence(light, key, args, moment);
    }

    /** The sentence in a language, with moments, days and lengths of time as the reader writes them. */
    public String text(Locale language, UnaryOperator<Object> written) {
        return Labels.text(key, language, args.stream().map(written).toArray());
    }
}
