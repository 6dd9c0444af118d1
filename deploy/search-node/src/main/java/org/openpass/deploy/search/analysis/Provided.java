package org.openpass.deploy.search.analysis;

import org.apache.lucene.analysis.Analyzer;
import org.elasticsearch.index.analysis.AbstractIndexAnalyzerProvider;

/** An analyzer under the name that an index gives it. */
final class Provided<T extends Analyzer> extends AbstractIndexAnalyzerProvider<T> {

    private final T analyzer;

    Provided(String name, T analyzer) {
        super(name);
        this.analyzer = analyzer;
    }

    @Override
    public T get() {
        return analyzer;
    }
}
