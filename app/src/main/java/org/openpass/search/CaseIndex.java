package org.openpass.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** The cases as the index holds them: a copy that can be written anew from the database at any time. */
@Service
public class CaseIndex {

    /** What everybody reads and writes; behind it stands one index for each version of the mapping. */
    static final String ALIAS = "cases";
    private static final String INDEX = "cases-v1";
    private static final int CONFLICT = 409;
    private static final int NOT_FOUND = 404;
    private static final int TOO_MANY = 429;
    private static final int SERVER_FAULT = 500;

    private final ElasticsearchClient client;
    private volatile boolean present;

    CaseIndex(ElasticsearchClient client) {
        this.client = client;
    }

    /**
     * Makes the index when there is none.
     *
     * @return whether it is new, and so must be filled with all cases
     */
    public boolean createIfAbsent() {
        try (InputStream mapping = CaseIndex.class.getResourceAsStream("/search/" + INDEX + ".json")) {
            if (client.indices().existsAlias(alias -> alias.name(ALIAS)).value()) {
                present = true;
                return false;
            }
            client.indices().create(index -> index.index(INDEX).withJson(mapping));
            present = true;
            return true;
        } catch (ElasticsearchException e) {
            if ("resource_already_exists_exception".equals(e.error().type())) {
                return false; // another copy of the application was quicker
            }
            throw new SearchUnavailable(e);
        } catch (IOException e) {
            throw new SearchUnavailable(e);
        }
    }

    /**
     * Writes cases; they are found within a second. Batches may repeat and overtake each other: the higher version
     * stays.
     *
     * @throws SearchUnavailable when the index does not answer or is overloaded; the batch may then be sent again
     */
    public IndexReport indexAll(Collection<Versioned<CaseDocument>> cases) {
        if (cases.isEmpty()) {
            return new IndexReport(0, 0, Map.of());
        }
        if (!present) {
            createIfAbsent();
        }
        BulkRequest.Builder batch = new BulkRequest.Builder().index(ALIAS).requireAlias(true);
        cases.forEach(item -> batch.operations(operation -> operation.index(index -> index
                .id(item.value().caseNumber())
                .version(item.version()).versionType(VersionType.External)
                .document(item.value()))));
        try {
            return report(client.bulk(batch.build()).items());
        } catch (ElasticsearchException | IOException e) {
            throw new SearchUnavailable(e);
        }
    }

    /** Makes what was written findable at once; for tests and for the end of a rebuild. */
    void refresh() {
        try {
            client.indices().refresh(index -> index.index(ALIAS));
        } catch (ElasticsearchException | IOException e) {
            throw new SearchUnavailable(e);
        }
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
