package org.openpass.deploy.search.analysis;

import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenStream;
import org.elasticsearch.index.analysis.NormalizingTokenFilterFactory;

/** A token filter that maps characters only, so that wildcard and prefix queries and normalizers may use it too. */
record NormalizingFilter(String name, UnaryOperator<TokenStream> filter) implements NormalizingTokenFilterFactory {

    @Override
    public TokenStream create(TokenStream input) {
        return filter.apply(input);
    }
}
