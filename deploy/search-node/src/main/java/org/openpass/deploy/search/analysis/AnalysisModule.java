package org.openpass.deploy.search.analysis;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.core.WhitespaceTokenizer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.ko.KoreanNumberFilter;
import org.apache.lucene.analysis.ko.KoreanReadingFormFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.elasticsearch.cluster.node.DiscoveryNodes;
import org.elasticsearch.cluster.service.ClusterService;
import org.elasticsearch.features.NodeFeature;
import org.elasticsearch.index.analysis.Analysis;
import org.elasticsearch.index.analysis.AnalyzerProvider;
import org.elasticsearch.index.analysis.TokenFilterFactory;
import org.elasticsearch.index.analysis.TokenizerFactory;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;
import org.elasticsearch.plugins.ActionPlugin;
import org.elasticsearch.plugins.AnalysisPlugin;
import org.elasticsearch.plugins.Plugin;
import org.elasticsearch.rest.RestHandler;

/**
 * What the server jar alone lacks and an official node has: the analysis of Korean (plugin analysis-nori) and of
 * English with n-grams (module analysis-common), and {@code GET /}. The names and settings are the official ones, so
 * that an index made here is made the same way on an official node.
 */
public final class AnalysisModule extends Plugin implements AnalysisPlugin, ActionPlugin {

    private ClusterService cluster;

    @Override
    public Collection<?> createComponents(PluginServices services) {
        cluster = services.clusterService();
        return List.of();
    }

    @Override
    public Map<String, AnalysisProvider<AnalyzerProvider<? extends Analyzer>>> getAnalyzers() {
        return Map.of(
                "nori", (index, env, name, settings) -> new Provided<>(name, Nori.analyzer(env, settings)),
                "english", (index, env, name, settings) -> new Provided<>(name, new EnglishAnalyzer(
                        Analysis.parseStopWords(env, settings, EnglishAnalyzer.getDefaultStopSet()))));
    }

    @Override
    public Map<String, AnalysisProvider<TokenizerFactory>> getTokenizers() {
        return Map.of(
                "nori_tokenizer", (index, env, name, settings) ->
                        TokenizerFactory.newFactory(name, Nori.tokenizer(env, settings)),
                "keyword", (index, env, name, settings) -> TokenizerFactory.newFactory(name, KeywordTokenizer::new),
                "whitespace", (index, env, name, settings) ->
                        TokenizerFactory.newFactory(name, WhitespaceTokenizer::new));
    }

    @Override
    public Map<String, AnalysisProvider<TokenFilterFactory>> getTokenFilters() {
        return Map.of(
                "nori_part_of_speech", (index, env, name, settings) ->
                        new Filter(name, Nori.partOfSpeechFilter(env, settings)),
                "nori_readingform", (index, env, name, settings) -> new Filter(name, KoreanReadingFormFilter::new),
                "nori_number", (index, env, name, settings) -> new Filter(name, KoreanNumberFilter::new),
                "ngram", (index, env, name, settings) -> new Filter(name, Grams.inner(settings)),
                "edge_ngram", (index, env, name, settings) -> new Filter(name, Grams.leading(settings)),
                "asciifolding", (index, env, name, settings) -> new NormalizingFilter(name, ASCIIFoldingFilter::new));
    }

    @Override
    public Collection<RestHandler> getRestHandlers(
            RestHandlersServices services, Supplier<DiscoveryNodes> nodes, Predicate<NodeFeature> features) {
        return List.of(new FrontPage(cluster));
    }
}
