package org.openpass.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/**
 * The indices of cases: one stands behind the alias and serves; another is one that a rebuild is filling, or one that was
 * left behind when a rebuild was killed.
 */
final class IndexVersions {

    static final String ALIAS = "cases";
    private static final String ALL = "cases-v*";
    /** Of the mapping in {@code search/cases.json}; another number for each other mapping. */
    private static final String MAPPING = "cases-v2";

    private final ElasticsearchClient client;

    IndexVersions(ElasticsearchClient client) {
        this.client = client;
    }

    /**
     * Makes an empty index behind the alias when there is none.
     *
     * @return whether this call made it
     */
    boolean createFirst() {
        return asking(() -> {
            if (client.indices().existsAlias(alias -> alias.name(ALIAS)).value()) {
                return false;
            }
            try (InputStream mapping = mapping()) {
                client.indices().create(index -> index.index(MAPPING).withJson(mapping)
                        .aliases(ALIAS, alias -> alias.isWriteIndex(true)));
                return true;
            } catch (ElasticsearchException e) {
                if ("resource_already_exists_exception".equals(e.error().type())) {
                    return false; // another copy of the application was quicker
                }
                throw e;
            }
        });
    }

    /** Makes an index that nobody reads or writes. */
    String createNext() {
        String name = MAPPING + "-" + UUID.randomUUID().toString().substring(0, 8);
        return asking(() -> {
            try (InputStream mapping = mapping()) {
                client.indices().create(index -> index.index(name).withJson(mapping));
            }
            return name;
        });
    }

    /** Lets everybody read and write this index from now on, in one step; those before are taken away. */
    void serve(String name) {
        asking(() -> {
            refresh(name);
            Set<String> before = behindAlias();
            client.indices().updateAliases(update -> {
                before.forEach(old -> update.actions(one -> one.remove(alias -> alias.index(old).alias(ALIAS))));
                return update.actions(one -> one.add(alias -> alias.index(name).alias(ALIAS).isWriteIndex(true)));
            });
            return null;
        });
    }

    /** Takes away what does not serve; only for who knows that nobody is filling it. */
    void removeOthers() {
        asking(() -> {
            Set<String> others = new HashSet<>(client.indices().get(all -> all.index(ALL)).indices().keySet());
            others.removeAll(behindAlias());
            for (String other : others) {
                client.indices().delete(index -> index.index(other));
            }
            return null;
        });
    }

    /** Those that serve, and those that are being filled or were left behind. */
    Set<String> all() {
        return asking(() -> Set.copyOf(client.indices().get(all -> all.index(ALL)).indices().keySet()));
    }

    /** Whether what serves was made with an older mapping. */
    boolean outdated() {
        return asking(() -> behindAlias().stream().anyMatch(name -> !name.startsWith(MAPPING)));
    }

    /** Makes what was written findable now. */
    void refresh(String name) {
        asking(() -> client.indices().refresh(index -> index.index(name)));
    }

    private Set<String> behindAlias() throws IOException {
        return client.indices().existsAlias(alias -> alias.name(ALIAS)).value()
                ? client.indices().getAlias(alias -> alias.name(ALIAS)).aliases().keySet() : Set.of();
    }

    private static InputStream mapping() {
        return IndexVersions.class.getResourceAsStream("/search/cases.json");
    }

    private interface Question<T> {
        T ask() throws IOException;
    }

    private static <T> T asking(Question<T> question) {
        try {
            return question.ask();
        } catch (ElasticsearchException | IOException e) {
            throw new SearchUnavailable(e);
        }
    }
}
