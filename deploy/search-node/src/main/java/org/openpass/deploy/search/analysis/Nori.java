package org.openpass.deploy.search.analysis;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.ko.KoreanAnalyzer;
import org.apache.lucene.analysis.ko.KoreanPartOfSpeechStopFilter;
import org.apache.lucene.analysis.ko.KoreanTokenizer;
import org.apache.lucene.analysis.ko.POS;
import org.apache.lucene.analysis.ko.dict.UserDictionary;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.env.Environment;
import org.elasticsearch.index.analysis.Analysis;

/** Lucene's Korean analysis with the settings of the official plugin analysis-nori. */
final class Nori {

    private Nori() {
    }

    static KoreanAnalyzer analyzer(Environment env, Settings settings) throws IOException {
        return new KoreanAnalyzer(userDictionary(env, settings), mode(settings), stopTags(env, settings), false);
    }

    static Supplier<Tokenizer> tokenizer(Environment env, Settings settings) throws IOException {
        UserDictionary dictionary = userDictionary(env, settings);
        boolean withoutPunctuation = settings.getAsBoolean("discard_punctuation", true);
        return () -> new KoreanTokenizer(KoreanTokenizer.DEFAULT_TOKEN_ATTRIBUTE_FACTORY,
                dictionary, mode(settings), false, withoutPunctuation);
    }

    static UnaryOperator<TokenStream> partOfSpeechFilter(Environment env, Settings settings) {
        Set<POS.Tag> tags = stopTags(env, settings);
        return input -> new KoreanPartOfSpeechStopFilter(input, tags);
    }

    private static KoreanTokenizer.DecompoundMode mode(Settings settings) {
        return KoreanTokenizer.DecompoundMode.valueOf(
                settings.get("decompound_mode", KoreanTokenizer.DEFAULT_DECOMPOUND.name()).toUpperCase(Locale.ROOT));
    }

    private static Set<POS.Tag> stopTags(Environment env, Settings settings) {
        List<String> tags = Analysis.getWordList(env, settings, "stoptags");
        return tags == null
                ? KoreanPartOfSpeechStopFilter.DEFAULT_STOP_TAGS
                : tags.stream().map(POS::resolveTag).collect(Collectors.toSet());
    }

    private static UserDictionary userDictionary(Environment env, Settings settings) throws IOException {
        List<String> rules =
                Analysis.getWordList(env, settings, "user_dictionary", "user_dictionary_rules", true);
        return rules == null || rules.isEmpty()
                ? null
                : UserDictionary.open(new StringReader(String.join("\n", rules)));
    }
}
