package org.openpass.deploy.search.analysis;

import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ngram.EdgeNGramTokenFilter;
import org.apache.lucene.analysis.ngram.NGramTokenFilter;
import org.elasticsearch.common.settings.Settings;

/** Filters that make parts of words findable, with the official settings and their defaults. */
final class Grams {

    private Grams() {
    }

    static UnaryOperator<TokenStream> inner(Settings settings) {
        return input -> new NGramTokenFilter(input, min(settings), max(settings), keepsWhole(settings));
    }

    static UnaryOperator<TokenStream> leading(Settings settings) {
        return input -> new EdgeNGramTokenFilter(input, min(settings), max(settings), keepsWhole(settings));
    }

    private static int min(Settings settings) {
        return settings.getAsInt("min_gram", 1);
    }

    private static int max(Settings settings) {
        return settings.getAsInt("max_gram", 2);
    }

    private static boolean keepsWhole(Settings settings) {
        return settings.getAsBoolean("preserve_original", false);
    }
}
