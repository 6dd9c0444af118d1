package org.openpass.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** The cases as the index holds them: a copy that can be written anew from the database at any time. */
@Service
class CaseIndex {

    /** What everybody reads and writes; behind it stands one index. */
    static final String ALIAS = IndexVersions.ALIAS;
    private static final int CONFLICT = 409;
    private static final int NOT_FOUND = 404;
    private static final int TOO_MANY = 429;
    private static final int SERVER_FAULT = 500;

    private final ElasticsearchClient client;
    private final IndexVersions versions;
    private volatile boolean present;

    CaseIndex(ElasticsearchClient client) {
        this.client = client;
        this.versions = new IndexVersions(client);
    }

    /** The indices behind the alias, of this mapping and of older ones. */
    IndexVersions versions() {
        return versions;
    }

    /**
     * Makes the index when there is none.
     *
     * @return whether it is new, and so must be filled with all cases
     */
    boolean createIfAbsent() {
        boolean fresh = versions.createFirst();
        present = true;
        return fresh;
    }

    /**
     * Writes cases; they are found within a second. Batches may repeat and overtake each other: the higher version
     * stays.
     *
     * @throws SearchUnavailable when the index does not answer or is overloaded; the batch may then be sent again
     */
    IndexReport indexAll(Collection<Versioned<CaseDocument>> cases) {
        if (!cases.isEmpty() && !present) {
            createIfAbsent();
        }
        return indexAll(ALIAS, cases);
    }

    /** The same into an index that nobody reads yet. */
    IndexReport indexAll(String index, Collection<Versioned<CaseDocument>> cases) {
        if (cases.isEmpty()) {
            return new IndexReport(0, 0, Map.of());
        }
        // Never into an index that the writing itself would make, without the mapping.
        BulkRequest.Builder batch = new BulkRequest.Builder().index(index).requireAlias(index.equals(ALIAS));
        cases.forEach(item -> batch.operations(operation -> operation.index(one -> one
                .id(item.value().caseNumber())
                .version(item.version()).versionType(VersionType.External)
                .document(item.value()))));
        try {
            return report(client.bulk(batch.build()).items());
        } catch (ElasticsearchException | IOException e) {
            throw new SearchUnavailable(e);
        }
    }

    /**
     * Takes cases out of an index; one that is not there is no harm.
     *
     * @throws SearchUnavailable when the index does not answer or is overloaded; the batch may then be sent again
     */
    void remove(String index, Collection<String> caseNumbers) {
        if (caseNumbers.isEmpty()) {
            return;
        }
        BulkRequest.Builder batch = new BulkRequest.Builder().index(index);
        caseNumbers.forEach(number -> batch.operations(operation -> operation.delete(one -> one.id(number))));
        try {
            for (BulkResponseItem item : client.bulk(batch.build()).items()) {
                if (item.error() != null) {
                    throw new SearchUnavailable("The search index takes nothing out now: " + item.error().reason());
                }
            }
        } catch (ElasticsearchException | IOException e) {
            throw new SearchUnavailable(e);
        }
    }

    /** Makes what was written findable at once; for tests. */
    void refresh() {
        versions.refresh(ALIAS);
    }

    private IndexReport report(List<BulkResponseItem> items) {
        int older = 0;
        Map<String, String> refused = new LinkedHashMap<>();
        for (BulkResponseItem item : items) {
            int status = item.status();
            if (status == NOT_FOUND || status == TOO_MANY || status >= SERVER_FAULT) {
                present = status != NOT_FOUND;
                throw new SearchUnavailable("The search index takes nothing now: " + item.error().reason());
            } else if (status == CONFLICT) {
                older++;
            } else if (item.error() != null) {
                refused.put(item.id(), item.error().reason());
            }
        }
        return new IndexReport(items.size() - older - refused.size(), older, refused);
    }
}
